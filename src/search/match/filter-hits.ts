import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { IndexedTranscript, StatementTable } from '../index/statement-table.ts'
import type { SearchFacets, SearchFilters } from '../search-engine.ts'
import type { Hits } from './hits.ts'

/** A column that hits are filtered and counted by. */
type Counter = {
  column: Uint32Array
  /** For each code 1 when it passes; null when all do. */
  passes: Uint8Array | null
  /** Hits by code. */
  counts: Uint32Array
}
type Counters = Record<keyof Required<SearchFilters>, Counter>

/**
 * Keep the hits that pass the filters, in place, and count facets over all hits, each facet without its own filter:
 * a hit that fails one filter only is counted in the facet of that filter.
 */
export function filterHits(hits: Hits, table: StatementTable, filters: SearchFilters): SearchFacets {
  const counters = countersOf(table, filters)
  sift(hits, [...new Set(Object.values(counters))])
  return listFacets(counters, table)
}

/** Keep the hits that pass the filters, in place, and count nothing. */
export function keepFiltered(hits: Hits, table: StatementTable, filters: SearchFilters): SearchFacets {
  const filtering = Object.values(countersOf(table, filters)).filter(({ passes }) => passes !== null)
  if (filtering.length > 0) sift(hits, filtering)
  return { speakers: [], kinds: [], years: [] }
}

function sift(hits: Hits, counters: readonly Counter[]): void {
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const row = hits.rows[i] ?? 0
    let failed: Counter | null = null
    let failures = 0
    for (const counter of counters) {
      if (counter.passes === null || counter.passes[counter.column[row] ?? 0] === 1) continue
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

function countersOf(table: StatementTable, { speaker, kind, year, place, language }: SearchFilters): Counters {
  const { columns, speakers, transcripts } = table
  const counter = <Value>(column: Uint32Array, values: readonly Value[], test: ((value: Value) => boolean) | null) => ({
    column,
    passes: test && Uint8Array.from(values, (value) => (test(value) ? 1 : 0)),
    counts: new Uint32Array(values.length),
  })
  // What is known by transcript and not filtered is counted once.
  const shared = counter(columns.transcript.items, transcripts.values, null)
  const byTranscript = (wanted: string | undefined, nameOf: (transcript: IndexedTranscript) => string) =>
    wanted === undefined ? shared : counter(shared.column, transcripts.values, (it) => nameOf(it) === wanted)
  return {
    speaker: counter(
      columns.speaker.items,
      speakers.values,
      speaker === undefined ? null : (it) => it.slug === speaker,
    ),
    kind: counter(columns.kind.items, statementKinds, kind === undefined ? null : (it) => it === kind),
    year: byTranscript(year, yearOf),
    place: byTranscript(place, placeOf),
    language: byTranscript(language, languageOf),
  }
}

const yearOf = ({ date }: IndexedTranscript) => date.slice(0, 4)
const monthOf = ({ date }: IndexedTranscript) => date.slice(0, 7)
const placeOf = ({ place }: IndexedTranscript) => place ?? ''
const languageOf = ({ language }: IndexedTranscript) => language

function listFacets({ speaker, kind, year, place, language }: Counters, table: StatementTable): SearchFacets {
  const transcripts = table.transcripts.values
  return {
    speakers: listCounts(speaker, table.speakers.values, ({ slug }) => slug),
    kinds: listCounts(kind, statementKinds, (value): StatementKind => value),
    years: listCounts(year, transcripts, yearOf),
    places: listCounts(place, transcripts, placeOf),
    languages: listCounts(language, transcripts, languageOf),
    months: listCounts(year, transcripts, monthOf).sort((one, other) => (one.value < other.value ? -1 : 1)),
  }
}

/** The names of values with their counts, most first, then by name; an empty name is not listed. */
function listCounts<Value, Name extends string>(
  { counts }: Counter,
  values: readonly Value[],
  nameOf: (value: Value) => Name,
): { value: Name; count: number }[] {
  const byName = new Map<Name, number>()
  for (const [code, value] of values.entries()) {
    const number = counts[code] ?? 0
    if (number === 0) continue
    const name = nameOf(value)
    if (name !== '') byName.set(name, (byName.get(name) ?? 0) + number)
  }
  return [...byName]
    .map(([value, number]) => ({ value, count: number }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
