import type { SearchSort, SearchView } from '#src/query/views.ts'

/** What of a search stands in its address. */
export type SearchState = {
  q: string
  speaker: string | null
  kind: string | null
  year: string | null
  place?: string | null | undefined
  language?: string | null | undefined
  group?: 'transcript' | null | undefined
  sort: SearchSort
  page: number
}

/** The state that a search shows. */
export function toSearchState({ query, filters, group, sort, page }: SearchView): SearchState {
  return { q: query, ...filters, group, sort, page }
}

/** The address of a search with some of it changed, always from the first page unless told; defaults are left out. */
export function searchAddress(state: SearchState, change: Partial<SearchState> = {}): string {
  const { q, speaker, kind, year, place, language, group, sort, page } = { ...state, page: 1, ...change }
  const parameters = new URLSearchParams()
  if (q !== '') parameters.set('q', q)
  for (const [name, value] of Object.entries({ speaker, kind, year, place, language, group })) {
    if (value !== null && value !== undefined) parameters.set(name, value)
  }
  if (sort !== 'best') parameters.set('sort', sort)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/search' : `/search?${text}`
}
