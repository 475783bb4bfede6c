import type { SearchSort, SearchView } from '#src/query/views.ts'

/** What of a search stands in its address. */
export type SearchState = {
  q: string
  speaker: string | null
  kind: string | null
  year: string | null
  place?: string | null | undefined
  language?: string | null | undefined
  /** Months (YYYY-MM), both included. */
  from?: string | null | undefined
  to?: string | null | undefined
  group?: 'transcript' | null | undefined
  sort: SearchSort
  page: number
}

/** The months that a search is narrowed to, both included; null is open. */
export type MonthSpan = { from: string | null; to: string | null }

/** The state that a search shows. */
export function toSearchState(
  { query, filters, group, sort, page }: SearchView,
  span: MonthSpan = anyTime,
): SearchState {
  return { q: query, ...filters, ...span, group, sort, page }
}

export const anyTime: MonthSpan = { from: null, to: null }

/** What takes every filter off a search. */
export const noFilters = { speaker: null, kind: null, year: null, place: null, language: null, ...anyTime }

/** The address of a search with some of it changed, always from the first page unless told; defaults are left out. */
export function searchAddress(state: SearchState, change: Partial<SearchState> = {}): string {
  const { q, speaker, kind, year, place, language, from, to, group, sort, page } = { ...state, page: 1, ...change }
  const parameters = new URLSearchParams()
  if (q !== '') parameters.set('q', q)
  for (const [name, value] of Object.entries({ speaker, kind, year, place, language, from, to, group })) {
    if (value !== null && value !== undefined) parameters.set(name, value)
  }
  if (sort !== 'best') parameters.set('sort', sort)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/search' : `/search?${text}`
}

/** A query narrowed to a span of months, in the language of queries: what other views of a search are asked. */
export function queryWithin(query: string, { from, to }: MonthSpan): string {
  const words = query === '' || (from === null && to === null) ? query : `(${query})`
  return [words, from && `after:${monthBeside(from, -1)}`, to && `before:${monthBeside(to, 1)}`]
    .filter(Boolean)
    .join(' ')
}

/** The month so many months after another. */
export function monthBeside(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}
