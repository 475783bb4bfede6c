import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscript } from '#src/store/transcripts.ts'

/** The slug of now of the transcript that has or had this one, or null. Costs a row or two. */
export async function resolveTranscriptAddress(slug: string): Promise<string | null> {
  const transcript = await findTranscript(await sharedDatabase(), slug)
  return transcript?.slug ?? null
}
