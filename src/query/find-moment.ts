import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpokenAt, findTranscriptIdOf } from '#src/store/statements.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'

/** The statement of a transcript that is being said at a moment of its recording; null where no times are kept. */
export async function findMomentOfTranscript(slug: string, seconds: number): Promise<StatementId | null> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  return transcript === null ? null : findSpokenAt(database, transcript.id, seconds)
}

/** The same by any statement of the transcript. */
export async function findMomentNear(id: StatementId, seconds: number): Promise<StatementId | null> {
  const database = await sharedDatabase()
  const transcriptId = await findTranscriptIdOf(database, id)
  return transcriptId === null ? null : findSpokenAt(database, transcriptId, seconds)
}
