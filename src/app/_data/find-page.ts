import { resolveSpeakerAddress } from '#src/query/resolve-speaker-address.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { resolveTranscriptAddress } from '#src/query/resolve-transcript-address.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { pageNumberSchema } from '../page-number.ts'
import { pathOfResearch } from '../path-of-research.ts'

/** What stands at a public address: a page at an internal path, the way to another address, or a page that says why not. */
export type FoundPage =
  | { status: 200; path: string; cached: boolean }
  | { status: 308; address: string }
  | { status: 404 | 410; path: string }

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 250
const missing: FoundPage = { status: 404, path: '/missing' }
const cached = (path: string): FoundPage => ({ status: 200, path, cached: true })

/**
 * Find the page behind a public address. Cached pages can't read a query, so page and year move into the path; an address
 * that leads nowhere is answered before the cache is asked, so that nobody can fill it.
 */
export async function findPage(address: string, query: URLSearchParams): Promise<FoundPage> {
  const research = pathOfResearch(address, query)
  if (research !== null) return { status: 200, ...research }
  const [place = '', name, ...rest] = address.split('/').slice(1)
  const [part, ...more] = rest
  if (more.length > 0 || (part !== undefined && part !== 'history')) return missing
  const tail = part === undefined ? '' : `/${part}`
  if (name === undefined) return findMainPage(place, query)
  if (place === 's') return findStatementPage(name, tail)
  if (name.length > longestSlug || !slugShape.test(name)) return missing
  if (place === 'transcripts') return findTranscriptPage(name, tail)
  if (tail !== '') return missing
  return place === 'speakers' ? findSpeakerPage(name, readPage(query)) : missing
}

function findMainPage(place: string, query: URLSearchParams): FoundPage {
  if (place === '' || place === 'about') return cached(`/${place}`)
  if (place === 'search') return { status: 200, path: `/search?${query}`, cached: false }
  return place === 'transcripts' ? cached(`/transcripts/list/${readYear(query)}/${readPage(query)}`) : missing
}

/** A statement in any spelling: its page, where it is now, or what it said before it was removed. */
async function findStatementPage(name: string, tail: string): Promise<FoundPage> {
  const found = await resolveStatementAddress(decode(name))
  if (found.state === 'unknown') return missing
  if (found.state === 'gone') return { status: 410, path: `/gone/${found.id}` }
  const id = found.state === 'moved' ? found.to : found.id
  const path = `${statementPath(id)}${tail}`
  return id === name ? cached(path) : { status: 308, address: path }
}

async function findTranscriptPage(slug: string, tail: string): Promise<FoundPage> {
  const current = await resolveTranscriptAddress(slug)
  if (current === null) return missing
  const path = `${transcriptPath(current)}${tail}`
  return current === slug ? cached(path) : { status: 308, address: path }
}

async function findSpeakerPage(slug: string, page: number): Promise<FoundPage> {
  return (await resolveSpeakerAddress(slug)) === null ? missing : cached(`/speakers/${slug}/${page}`)
}

function readPage(query: URLSearchParams): number {
  return pageNumberSchema.parse(query.get('page'))
}

function readYear(query: URLSearchParams): string {
  const year = query.get('year') ?? ''
  return /^\d{4}$/.test(year) ? year : 'all'
}

/** A part of a path as it was typed; left as it is where its percent signs make no sense. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
