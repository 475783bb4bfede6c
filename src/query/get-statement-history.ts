import { findRevisions, findTranscriptAt, type PastStatement, type RevisionRecord } from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscriptIdOf } from '#src/store/statements.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { StatementHistoryView, StatementVersion } from './history-views.ts'
import { compareWords } from './word-changes.ts'

/** How a statement read in each revision of its transcript that has it, or null when no statement has or had this id. */
export async function getStatementHistory(id: StatementId): Promise<StatementHistoryView | null> {
  const database = await sharedDatabase()
  const transcriptId = await findTranscriptIdOf(database, id)
  const transcript = transcriptId === null ? null : await findTranscriptById(database, transcriptId)
  if (transcript === null) return null
  const versions: StatementVersion[] = []
  for (const revision of await findRevisions(database, transcript.id)) {
    const past = await findTranscriptAt(database, transcript.id, revision.number)
    const read = past?.statements.find((candidate) => candidate.id === id)
    if (read) addVersion(versions, revision, read)
  }
  const { slug, title, date } = transcript
  return { id, transcript: { slug, title, date }, versions: versions.reverse() }
}

function addVersion(versions: StatementVersion[], revision: RevisionRecord, read: PastStatement): void {
  const last = versions.at(-1)
  const { kind, speaker, text } = read
  if (last && last.text === text && last.kind === kind && last.speaker?.slug === speaker?.slug) return
  const { number, createdAt, reason } = revision
  const changes = last ? compareWords(last.text, text) : null
  versions.push({ revision: number, since: createdAt.toISOString(), reason, kind, speaker, text, changes })
}
