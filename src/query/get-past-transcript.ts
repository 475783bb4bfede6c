import { findRevisions, findTranscriptAt } from '#src/store/revisions.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import type { PastTranscriptView } from './history-views.ts'

/** A transcript as it stood in one of its revisions, or null when there is no such revision. */
export async function getPastTranscript(slug: string, revision: number): Promise<PastTranscriptView | null> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  if (transcript === null) return null
  const record = (await findRevisions(database, transcript.id)).find(({ number }) => number === revision)
  const past = record && (await findTranscriptAt(database, transcript.id, revision))
  if (!record || !past) return null
  const { title, date, place, event } = past
  return {
    ...{ slug: transcript.slug, language: transcript.language, newest: transcript.revision, revision },
    ...{ at: record.createdAt.toISOString(), reason: record.reason, title, date, place, event },
    statements: past.statements.map(({ id, kind, speaker, label, paragraphs }) => {
      return { id, kind, speaker, label, paragraphs }
    }),
  }
}
