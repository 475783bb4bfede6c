import {
  findRevisions,
  findTranscriptAt,
  type PastStatement,
  type PastTranscript,
  type RevisionRecord,
} from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import type { RevisionView, StatementChange, TranscriptHistoryView } from './history-views.ts'
import { compareWords } from './word-changes.ts'

const fields = ['title', 'date', 'place', 'event'] as const

/** What each revision of a transcript changed, or null when no transcript has or had this slug. */
export async function getTranscriptHistory(slug: string): Promise<TranscriptHistoryView | null> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  if (transcript === null) return null
  const newest = await findTranscriptAt(database, transcript.id, transcript.revision)
  const live = new Set(newest?.statements.map(({ id }) => id))
  const revisions: RevisionView[] = []
  let before: PastTranscript | null = null
  for (const revision of await findRevisions(database, transcript.id)) {
    const after = await findTranscriptAt(database, transcript.id, revision.number)
    if (after === null) continue
    revisions.push(describeRevision(revision, before, after, live))
    before = after
  }
  return { slug: transcript.slug, title: transcript.title, date: transcript.date, revisions: revisions.reverse() }
}

function describeRevision(
  { number, createdAt, reason }: RevisionRecord,
  before: PastTranscript | null,
  after: PastTranscript,
  live: ReadonlySet<string>,
): RevisionView {
  const metadata = fields.flatMap((field) =>
    before === null || before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  )
  const statements = before === null ? [] : compareStatements(before.statements, after.statements, live)
  const at = createdAt.toISOString()
  return { number, at, reason, statements, metadata, statementCount: after.statements.length }
}

/** In the order of the new revision; those that are gone at the end. */
function compareStatements(
  before: readonly PastStatement[],
  after: readonly PastStatement[],
  live: ReadonlySet<string>,
): StatementChange[] {
  const past = new Map(before.map((statement) => [statement.id, statement]))
  const kept = new Set(after.map(({ id }) => id))
  const present = after.flatMap((statement): StatementChange[] => {
    const { id, text, speaker } = statement
    const old = past.get(id)
    if (old?.text === text && old.speaker?.slug === speaker?.slug && old.kind === statement.kind) return []
    const change = old ? 'changed' : 'added'
    return [{ id, live: live.has(id), speaker, change, words: compareWords(old?.text ?? '', text) }]
  })
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id, speaker, text }): StatementChange => {
      return { id, live: live.has(id), speaker, change: 'removed', words: [{ text, change: 'removed' }] }
    })
  return [...present, ...gone]
}
