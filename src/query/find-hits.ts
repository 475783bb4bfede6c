import type { ScoreExplanation } from '#src/search/search-engine.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { readResults } from './read-results.ts'
import type { SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'
import { getSearchIndex } from './search-index.ts'
import { nameFacets } from './search-statements.ts'
import type { SearchResult, SearchSort, SearchView } from './views.ts'

export type { ScoreExplanation }

/** Where a list of hits was left: how many were read, and the last of them. */
export type HitPlace = { count: number; last: string }

export type HitsQuestion = SearchScope & {
  sort: SearchSort
  limit: number
  after: HitPlace | null
  facets: boolean
  explain: boolean
}

export type Hits = {
  total: number
  hits: (SearchResult & { explanation: ScoreExplanation | null })[]
  /** Where to go on; null at the end. */
  next: HitPlace | null
  facets: SearchView['facets'] | null
  notes: string[]
  didYouMean: string | null
}

/** Ids that are looked through for the place of a hit that has moved. */
const mostLookedThrough = 50_000

/**
 * The hits of a search after a place in their order. When the archive changed in between, the list goes on after the last
 * hit that was read, wherever it stands now, so that none comes twice and none is passed over.
 */
export async function findHits(question: HitsQuestion): Promise<Hits> {
  const { q, sort, limit, after, explain, facets } = question
  const index = await getSearchIndex()
  const filters = toSearchFilters(question)
  const ask = (offset: number, most: number) =>
    index.search({ query: q, filters, order: sort, offset, limit: most, facets, explain })
  let [offset, skipped] = [after?.count ?? 0, after ? 1 : 0]
  let response = await ask(offset - skipped, limit + skipped)
  if (after && response.ids[0] !== after.last) {
    const { ids } = await index.research.list({ query: q, filters, order: sort, most: mostLookedThrough })
    const moved = ids.indexOf(after.last)
    if (moved !== -1) offset = moved + 1
    skipped = 0
    response = await ask(offset, limit)
  }
  const ids = response.ids.slice(skipped)
  const database = await sharedDatabase()
  const results = await readResults(database, index, q, ids)
  const explained = new Map(response.explanations?.map((one) => [one.id, one]))
  const last = ids.at(-1)
  return {
    total: response.total,
    hits: results.map((result) => ({ ...result, explanation: explained.get(result.id) ?? null })),
    next: last !== undefined && offset + ids.length < response.total ? { count: offset + ids.length, last } : null,
    facets: facets ? await nameFacets(database, response, question.speaker) : null,
    notes: response.notes,
    didYouMean: response.didYouMean ?? null,
  }
}
