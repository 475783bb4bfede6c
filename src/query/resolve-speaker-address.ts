import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSlugOfNow, findSpeaker } from '#src/store/speakers.ts'

/** The slug of now of the speaker who has this one, had it, or turned out to be the same as who had it; or null. */
export async function resolveSpeakerAddress(slug: string): Promise<string | null> {
  const database = await sharedDatabase()
  const speaker = await findSpeaker(database, slug)
  return speaker?.slug ?? findSlugOfNow(database, slug)
}
