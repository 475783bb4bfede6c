import { pageNumberSchema } from './page-number.ts'

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 250

/** A page by its internal path, and whether it is kept in the cache. */
export type PagePath = { path: string; cached: boolean }

/** The page behind a public address, statements apart; null when no page can have it. */
export function pathOfPage(address: string, query: URLSearchParams): PagePath | null {
  const [place = '', name, ...rest] = address.split('/').slice(1)
  if (rest.length > 0) return null
  if (place === 'search' && name === undefined) return { path: `/search?${query}`, cached: false }
  const path = pathOfCachedPage(place, name, query)
  return path === null ? null : { path, cached: true }
}

function pathOfCachedPage(place: string, name: string | undefined, query: URLSearchParams): string | null {
  const page = pageNumberSchema.parse(query.get('page'))
  if (name === undefined) {
    if (place === 'transcripts') return `/transcripts/list/${readYear(query)}/${page}`
    return place === '' || place === 'about' ? `/${place}` : null
  }
  if (name.length > longestSlug || !slugShape.test(name)) return null
  if (place === 'transcripts') return `/transcripts/${name}`
  return place === 'speakers' ? `/speakers/${name}/${page}` : null
}

function readYear(query: URLSearchParams): string {
  const year = query.get('year') ?? ''
  return /^\d{4}$/.test(year) ? year : 'all'
}
