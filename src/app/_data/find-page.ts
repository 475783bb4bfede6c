import { getPicture } from '#src/query/get-picture.ts'
import { resolveSpeakerAddress } from '#src/query/resolve-speaker-address.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { asBrowseField, asMonth } from '../browse-parameters.ts'
import { pageNumberSchema } from '../page-number.ts'
import { pathOfResearch } from '../path-of-research.ts'
import { findStatementPage } from './find-statement-page.ts'
import { findTranscriptPage } from './find-transcript-page.ts'
import { findWithdrawnPage } from './find-withdrawn-page.ts'
import { type Asked, type FoundPage, missing } from './found-page.ts'

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 250
const cached = (path: string): FoundPage => ({ status: 200, path, cached: true, plain: true })

const fresh = (path: string): FoundPage => ({ status: 200, path, cached: false, plain: true })
/** Pages at addresses of their own that take no parameters. */
const mainPages = new Set(['', 'about', 'about/numbers', 'help', 'help/search', 'help/api', 'speakers'])

/**
 * Find the page behind a public address. Cached pages can't read a query, so page and year move into the path; an address
 * that leads nowhere is answered before the cache is asked, so that nobody can fill it.
 */
export async function findPage(address: string, asked: Asked): Promise<FoundPage> {
  const { query } = asked
  const research = pathOfResearch(address, query)
  if (research !== null) return { status: 200, ...research }
  const [place = '', name, part, ...more] = address.split('/').slice(1)
  if (more.length > 0 || part === '') return missing
  if (name === undefined) return findMainPage(place, query)
  if (part === undefined && mainPages.has(`${place}/${name}`)) return cached(`/${place}/${name}`)
  if (place === 'browse') return part === undefined ? findBrowsePage(name, query) : missing
  if (place === 's') return orWithdrawn(await findStatementPage(name, part, asked), 's', name, part)
  if (place === 'pictures') return part === undefined ? findPicture(name) : missing
  if (name.length > longestSlug || !slugShape.test(name)) return missing
  if (place === 'transcripts') return orWithdrawn(await findTranscriptPage(name, part, asked), place, name, part)
  if (part !== undefined) return missing
  return place === 'speakers' ? findSpeakerPage(name, readPage(query)) : missing
}

/** Where nothing is shown, something may have been withdrawn. */
async function orWithdrawn(found: FoundPage, ...address: Parameters<typeof findWithdrawnPage>): Promise<FoundPage> {
  return found.status === 404 ? findWithdrawnPage(...address) : found
}

function findMainPage(place: string, query: URLSearchParams): FoundPage {
  if (mainPages.has(place)) return cached(`/${place}`)
  if (place === 'compare') return fresh(`/compare?${query}`)
  const month = place === 'transcripts' ? asMonth(query.get('month')) : null
  if (month !== null) return cached(`/transcripts/month/${month}`)
  if (place === 'search') return fresh(`/search?${query}`)
  return place === 'transcripts' ? cached(`/transcripts/list/${readYear(query)}/${readPage(query)}`) : missing
}

/** All values of a field, or the transcripts with one of them. */
function findBrowsePage(name: string, query: URLSearchParams): FoundPage {
  if (asBrowseField(name) === null) return missing
  return query.has('value') ? fresh(`/browse/${name}/value?${query}`) : cached(`/browse/${name}`)
}

/** A speaker's page, or the way to the one whose address this was, or who turned out to be the same. */
async function findSpeakerPage(slug: string, page: number): Promise<FoundPage> {
  const current = await resolveSpeakerAddress(slug)
  if (current === null) return missing
  if (current !== slug) return { status: 308, address: `${speakerPath(current)}${page > 1 ? `?page=${page}` : ''}` }
  return cached(`/speakers/${slug}/${page}`)
}

/** A file, not a page. */
async function findPicture(name: string): Promise<FoundPage> {
  return (await getPicture(name)) === null ? missing : { status: 200, path: `/pictures/${name}`, cached: false }
}

function readPage(query: URLSearchParams): number {
  return pageNumberSchema.parse(query.get('page'))
}

function readYear(query: URLSearchParams): string {
  const year = query.get('year') ?? ''
  return /^\d{4}$/.test(year) ? year : 'all'
}
