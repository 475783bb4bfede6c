import type { Database } from './database.ts'

/** An address in a sitemap: what it leads to, and when that last changed. */
export type SitemapEntry = { name: string; updatedAt: Date | null }

/** Transcripts by slug, in the order they came, so that a part of them stays the same as more come. */
export async function findSitemapTranscripts(
  database: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<SitemapEntry[]> {
  const rows = await database.transcript.findMany({
    ...{ orderBy: { id: 'asc' }, skip: offset, take: limit },
    select: { slug: true, updatedAt: true },
  })
  return rows.map(({ slug, updatedAt }) => ({ name: slug, updatedAt }))
}

/** Statements by id, transcript by transcript in the order these came, with the change of their transcript. */
export async function findSitemapStatements(
  database: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<SitemapEntry[]> {
  const rows = await database.statement.findMany({
    ...{ orderBy: [{ transcriptId: 'asc' }, { ordinal: 'asc' }], skip: offset, take: limit },
    where: { kind: { not: 'note' } },
    select: { id: true, transcript: { select: { updatedAt: true } } },
  })
  return rows.map(({ id, transcript }) => ({ name: id, updatedAt: transcript.updatedAt }))
}

/** Everyone with a statement, by slug. */
export async function findSitemapSpeakers(database: Database): Promise<SitemapEntry[]> {
  const rows = await database.speaker.findMany({
    where: { statements: { some: {} } },
    orderBy: { slug: 'asc' },
    select: { slug: true },
  })
  return rows.map(({ slug }) => ({ name: slug, updatedAt: null }))
}

/** How many transcripts and how many statements (notes apart) sitemaps hold. */
export async function countSitemap(database: Database): Promise<{ transcripts: number; statements: number }> {
  const [transcripts, statements] = await Promise.all([
    database.transcript.count(),
    database.statement.count({ where: { kind: { not: 'note' } } }),
  ])
  return { transcripts, statements }
}
