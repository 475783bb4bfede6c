import type { Database } from './database.ts'
import type { SpeakerRecord } from './speakers.ts'

/** The roles of speakers by slug, each speaker's in order of time. Speakers without a role are left out. */
export async function findSpeakerRoles(
  database: Database,
  slugs: readonly string[],
): Promise<Map<string, SpeakerRecord['roles']>> {
  const rows = await database.speaker.findMany({
    where: { slug: { in: [...slugs] }, roles: { some: {} } },
    select: { slug: true, roles: { orderBy: [{ since: 'asc' }, { id: 'asc' }] } },
  })
  return new Map(rows.map(({ slug, roles }) => [slug, roles]))
}
