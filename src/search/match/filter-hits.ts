import type { StatementKind } from '#src/transcript/statement.ts'
import type { Grouping, RowGroups } from '../index/row-groups.ts'
import type { SearchFacets, SearchFilters } from '../search-engine.ts'
import type { Hits } from './hits.ts'

/** A column that hits are filtered and counted by. */
type Counter = {
  column: Uint32Array
  /** Of each code its group. */
  groups: readonly number[]
  /** The group that passes; null when all do. */
  wanted: number | null
  /** Hits by code. */
  counts: Uint32Array
}
type Counters = Record<keyof Required<SearchFilters>, Counter>

/** No facets at all. */
export const noFacets: SearchFacets = { speakers: [], kinds: [], years: [] }

/**
 * Keep the hits that pass the filters, in place, and count facets over all hits, each facet without its own filter:
 * a hit that fails one filter only is counted in the facet of that filter.
 */
export function filterHits(hits: Hits, rowGroups: RowGroups, filters: SearchFilters): SearchFacets {
  const counters = countersOf(rowGroups, filters)
  sift(hits, [...new Set(Object.values(counters))])
  return listFacets(counters, rowGroups)
}

function sift(hits: Hits, counters: readonly Counter[]): void {
  const filtering = counters.filter(({ wanted }) => wanted !== null)
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const row = hits.rows[i] ?? 0
    let failed: Counter | null = null
    let failures = 0
    for (const counter of filtering) {
      if (counter.groups[counter.column[row] ?? 0] === counter.wanted) continue
      failures++
      failed = counter
    }
    if (failures > 1) continue
    if (failed) count(failed, row)
    else {
      for (const counter of counters) count(counter, row)
      hits.rows[kept] = row
      hits.scores[kept++] = hits.scores[i] ?? 0
    }
  }
  hits.length = kept
}

function count({ column, counts }: Counter, row: number): void {
  const code = column[row] ?? 0
  counts[code] = (counts[code] ?? 0) + 1
}

function countersOf(rowGroups: RowGroups, filters: SearchFilters): Counters {
  const counter = (grouping: keyof SearchFilters): Counter => {
    const { column, groups, names } = rowGroups.of(grouping)
    const name = filters[grouping]
    const wanted = name === undefined ? null : names.indexOf(name)
    return { column, groups, wanted, counts: new Uint32Array(groups.length) }
  }
  // What is known by transcript and not filtered is counted once.
  const shared = { ...counter('year'), wanted: null }
  const byTranscript = (grouping: 'year' | 'place') => (filters[grouping] === undefined ? shared : counter(grouping))
  return {
    speaker: counter('speaker'),
    kind: counter('kind'),
    year: byTranscript('year'),
    place: byTranscript('place'),
    language: counter('language'),
  }
}

function listFacets({ speaker, kind, year, place, language }: Counters, rowGroups: RowGroups): SearchFacets {
  const list = ({ counts }: Counter, grouping: Grouping) => listCounts(counts, rowGroups.of(grouping))
  return {
    speakers: list(speaker, 'speaker'),
    kinds: list(kind, 'kind') as { value: StatementKind; count: number }[],
    years: list(year, 'year'),
    places: list(place, 'place'),
    languages: list(language, 'language'),
    months: list(year, 'month').sort((one, other) => (one.value < other.value ? -1 : 1)),
  }
}

/** The names of groups with their counts, most first, then by name; an empty name is not listed. */
function listCounts(
  counts: Uint32Array,
  { groups, names }: ReturnType<RowGroups['of']>,
): { value: string; count: number }[] {
  const sums = new Uint32Array(names.length)
  for (let code = 0; code < counts.length; code++) {
    const group = groups[code] ?? 0
    sums[group] = (sums[group] ?? 0) + (counts[code] ?? 0)
  }
  return names
    .flatMap((value, group) => (value === '' || sums[group] === 0 ? [] : [{ value, count: sums[group] ?? 0 }]))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
