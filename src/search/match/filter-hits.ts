import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { StatementTable } from '../index/statement-table.ts'
import type { SearchFacets, SearchFilters } from '../search-engine.ts'
import type { Hits } from './hits.ts'

/** A property that statements are filtered and counted by. */
type Facet = {
  /** The code of a row's value. */
  codeOf: (row: number) => number
  /** Of each code, the value's name; an empty one is not listed. */
  nameOf: (code: number) => string
  /** Which codes pass; all without it. */
  passes: ((code: number) => boolean) | null
  counts: Map<number, number>
}

/**
 * Keep the hits that pass the filters, in place, and count facets over all hits, each facet without its own filter:
 * a hit that fails one filter only is counted in the facet of that filter.
 */
export function filterHits(hits: Hits, table: StatementTable, filters: SearchFilters): SearchFacets {
  const facets = facetsOf(table, filters)
  const all = Object.values(facets)
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const row = hits.rows[i] ?? 0
    const failed = all.filter((facet) => facet.passes !== null && !facet.passes(facet.codeOf(row)))
    if (failed.length > 1) continue
    for (const facet of failed.length === 1 ? failed : all) count(facet, row)
    if (failed.length === 1) continue
    hits.rows[kept] = row
    hits.scores[kept++] = hits.scores[i] ?? 0
  }
  hits.length = kept
  return {
    speakers: listCounts(facets.speaker),
    kinds: listCounts(facets.kind) as { value: StatementKind; count: number }[],
    years: listCounts(facets.year),
  }
}

function facetsOf(
  table: StatementTable,
  { speaker, kind, year }: SearchFilters,
): Record<keyof Required<SearchFilters>, Facet> {
  const { columns, speakers } = table
  const slugOf = (code: number) => speakers.values[code]?.slug ?? ''
  return {
    speaker: {
      codeOf: (row) => columns.speaker.at(row),
      nameOf: slugOf,
      passes: speaker === undefined ? null : (code) => slugOf(code) === speaker,
      counts: new Map(),
    },
    kind: {
      codeOf: (row) => columns.kind.at(row),
      nameOf: (code) => statementKinds[code] ?? '',
      passes: kind === undefined ? null : (code) => statementKinds[code] === kind,
      counts: new Map(),
    },
    year: {
      codeOf: (row) => Math.floor(columns.date.at(row) / 10_000),
      nameOf: String,
      passes: year === undefined ? null : (code) => String(code) === year,
      counts: new Map(),
    },
  }
}

function count({ codeOf, counts }: Facet, row: number): void {
  const code = codeOf(row)
  counts.set(code, (counts.get(code) ?? 0) + 1)
}

/** Values with their counts, most first, then by name; codes with the same name are one value. */
function listCounts({ nameOf, counts }: Facet): { value: string; count: number }[] {
  const byName = new Map<string, number>()
  for (const [code, number] of counts) {
    const name = nameOf(code)
    if (name !== '') byName.set(name, (byName.get(name) ?? 0) + number)
  }
  return [...byName]
    .map(([value, number]) => ({ value, count: number }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
