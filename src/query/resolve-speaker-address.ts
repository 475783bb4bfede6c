import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeaker } from '#src/store/speakers.ts'

/** The slug of the speaker who has this one, or null. */
export async function resolveSpeakerAddress(slug: string): Promise<string | null> {
  const speaker = await findSpeaker(await sharedDatabase(), slug)
  return speaker?.slug ?? null
}
