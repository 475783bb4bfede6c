import type { StatementKind } from '#src/transcript/statement.ts'
import type { SearchFacets, SearchFilters } from '../search-engine.ts'
import { allOf, type ClusterQuery } from './field-query.ts'

/** Values that a facet tells apart, at most. */
const mostValues = 2000

/** What is counted, by the field of the index and the filter that it is counted without. */
const counted = {
  speakers: { field: 'speaker', filter: 'speaker' },
  kinds: { field: 'kind', filter: 'kind' },
  years: { field: 'year', filter: 'year' },
  months: { field: 'month', filter: 'year' },
  places: { field: 'place', filter: 'place' },
  languages: { field: 'language', filter: 'language' },
} as const

type FacetName = keyof typeof counted
type Buckets = { buckets: { key: string; doc_count: number }[] }
/** What a cluster answers to `askForFacets`. */
export type CountedFacets = Record<FacetName, { values: Buckets }>

/** The filters in the cluster’s terms, all but one. */
export function queriesOfFilters(filters: SearchFilters, except?: keyof SearchFilters): ClusterQuery[] {
  return Object.entries(filters)
    .filter(([name, value]) => value !== undefined && name !== except)
    .map(([name, value]) => ({ term: { [name]: value } }))
}

/** Counts over what matches, each without its own filter. */
export function askForFacets(filters: SearchFilters): Record<string, unknown> {
  const entries = Object.entries(counted).map(([name, { field, filter }]) => {
    const values = { terms: { field, size: mostValues } }
    return [name, { filter: allOf(queriesOfFilters(filters, filter)), aggs: { values } }]
  })
  return Object.fromEntries(entries)
}

export function readFacets(answer: CountedFacets): SearchFacets {
  const list = (name: FacetName) =>
    answer[name].values.buckets
      .filter(({ key }) => key !== '')
      .map(({ key, doc_count }) => ({ value: key, count: doc_count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  return {
    speakers: list('speakers'),
    kinds: list('kinds') as { value: StatementKind; count: number }[],
    years: list('years'),
    places: list('places'),
    languages: list('languages'),
    months: list('months').sort((one, other) => (one.value < other.value ? -1 : 1)),
  }
}
