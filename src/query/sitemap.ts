import { sharedDatabase } from '#src/store/shared-database.ts'
import {
  countSitemap,
  findSitemapSpeakers,
  findSitemapStatements,
  findSitemapTranscripts,
  type SitemapEntry,
} from '#src/store/sitemap.ts'
import { speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'

/** Addresses in one part. The protocol allows 50,000 and 50 MB (https://www.sitemaps.org/protocol.html). */
const perPart = 20_000

/** An address of the archive and when what stands there changed, ISO 8601; null where that is not known. */
export type SitemapAddress = { path: string; updatedAt: string | null }

/** Pages that stand by themselves. */
const pages = ['/', '/transcripts', '/speakers', '/about', '/about/numbers', '/help', '/help/search', '/quote']

/** The names of all parts, pages first. */
export async function listSitemapParts(): Promise<string[]> {
  const { transcripts, statements } = await countSitemap(await sharedDatabase())
  const number = (name: string, count: number) =>
    Array.from({ length: Math.ceil(count / perPart) }, (_, part) => `${name}-${part + 1}`)
  return ['pages', ...number('transcripts', transcripts), 'speakers', ...number('statements', statements)]
}

/** The addresses of a part by its name; null when there is no such part. */
export async function getSitemapPart(name: string): Promise<SitemapAddress[] | null> {
  const database = await sharedDatabase()
  if (name === 'pages') return pages.map((path) => ({ path, updatedAt: null }))
  if (name === 'speakers') return toAddresses(await findSitemapSpeakers(database), speakerPath)
  const [, kind, number] = /^(transcripts|statements)-([1-9]\d{0,4})$/.exec(name) ?? []
  if (kind === undefined) return null
  const range = { offset: (Number(number) - 1) * perPart, limit: perPart }
  const addresses =
    kind === 'transcripts'
      ? toAddresses(await findSitemapTranscripts(database, range), transcriptPath)
      : toAddresses(await findSitemapStatements(database, range), statementPath)
  return addresses.length === 0 ? null : addresses
}

function toAddresses(entries: readonly SitemapEntry[], pathOf: (name: string) => string): SitemapAddress[] {
  return entries.map(({ name, updatedAt }) => ({ path: pathOf(name), updatedAt: updatedAt?.toISOString() ?? null }))
}
