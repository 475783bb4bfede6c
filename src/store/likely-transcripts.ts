import type { Transaction } from './database.ts'
import type { TranscriptRecord } from './transcripts.ts'

/** Transcripts that are looked at as another state of one text. */
const most = 20

/** Transcripts that share with a text its source, its day, its title or its address; those of the same source first. */
export async function findTranscriptsLike(
  database: Transaction,
  {
    urls,
    date,
    title,
    slug,
  }: { urls: readonly string[]; date: string | null; title: string | null; slug: string | null },
): Promise<TranscriptRecord[]> {
  const bySource =
    urls.length === 0 ? [] : await database.transcript.findMany({ where: { sourceUrl: { in: [...urls] } }, take: most })
  const given = [date === null ? [] : { date }, title === null ? [] : { title }, slug === null ? [] : { slug }].flat()
  const others = given.length === 0 ? [] : await database.transcript.findMany({ where: { OR: given }, take: most })
  const byId = new Map([...bySource, ...others].map((transcript) => [transcript.id, transcript]))
  return [...byId.values()].slice(0, most)
}
