import type { Database } from './database.ts'
import type { TranscriptRecord } from './transcripts.ts'

/** Transcripts that are looked through for the newest, at most. */
const mostLookedAt = 10_000

/** When a transcript came into the archive. */
export type Publication = Pick<TranscriptRecord, 'id' | 'slug' | 'date' | 'createdAt'>

/**
 * The transcripts that came into the archive last, newest first. Those that came on the same day are in the order of
 * their events, the latest first: an archive that is read in at once has no other order.
 */
export async function findNewestPublications(database: Database): Promise<Publication[]> {
  const rows = await database.transcript.findMany({
    select: { id: true, slug: true, date: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostLookedAt,
  })
  const key = ({ createdAt, date, slug }: Publication) => `${createdAt.toISOString().slice(0, 10)} ${date} ${slug}`
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((one, other) => (one.key > other.key ? -1 : 1))
    .map(({ row }) => row)
}
