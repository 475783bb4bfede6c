import { findRevisions, findTranscriptAt, type PastStatement } from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscriptIdOf } from '#src/store/statements.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import type { PastAndNow, PastStatementView } from './history-views.ts'
import { resolveStatementAddress } from './resolve-statement-address.ts'
import { compareWords } from './word-changes.ts'

/** A statement as it stood in a revision of its transcript, or null when that revision had no such statement. */
export async function getPastStatement(id: StatementId, revision: number): Promise<PastStatementView | null> {
  const database = await sharedDatabase()
  const transcriptId = await findTranscriptIdOf(database, id)
  const transcript = transcriptId === null ? null : await findTranscriptById(database, transcriptId)
  if (transcript === null) return null
  const record = (await findRevisions(database, transcript.id)).find(({ number }) => number === revision)
  const past = record && (await findTranscriptAt(database, transcript.id, revision))
  const read = past?.statements.find((candidate) => candidate.id === id)
  if (!record || !past || !read) return null
  const newest = await findTranscriptAt(database, transcript.id, transcript.revision)
  const { kind, speaker, label, text, paragraphs } = read
  const { slug, language } = transcript
  return {
    ...{ id, revision, at: record.createdAt.toISOString(), kind, speaker, label, text, paragraphs },
    transcript: { slug, language, title: past.title, date: past.date, place: past.place },
    now: await compareWithNow(
      read,
      newest?.statements.find((candidate) => candidate.id === id),
    ),
  }
}

async function compareWithNow(past: PastStatement, present: PastStatement | undefined): Promise<PastAndNow> {
  if (present === undefined) {
    const address = await resolveStatementAddress(past.id)
    return address.state === 'moved' ? { state: 'moved', to: address.to } : { state: 'gone' }
  }
  const same = present.text === past.text && present.speaker?.slug === past.speaker?.slug && present.kind === past.kind
  return same ? { state: 'same' } : { state: 'changed', words: compareWords(past.text, present.text) }
}
