import type { Database } from '#src/store/database.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'

/** The name of a speaker that a filter names; the slug where nobody has it, null without one. */
export async function findSpeakerName(database: Database, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  return (await findSpeakerNames(database, [slug])).get(slug) ?? slug
}
