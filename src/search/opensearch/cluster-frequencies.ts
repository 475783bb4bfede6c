import type { Plan } from '../match/plan.ts'
import { findOccurrences } from '../research/find-occurrences.ts'
import type { Counts } from '../research/frequency-counter.ts'
import { type OccurrencePart, occurrencePartsOf } from '../research/occurrence-parts.ts'
import type { Period } from '../research/research-engine.ts'
import type { SearchFilters } from '../search-engine.ts'
import { type ArchiveSearcher, statementsOf } from './archive-searcher.ts'
import { allOf, type ClusterQuery } from './field-query.ts'
import { Lens } from './lens.ts'

/** Statements whose words are read for one query, at most, the newest. */
const mostRead = 50_000
/** Periods that are told apart, at most. */
const mostPeriods = 5000

type Asked = {
  query: ClusterQuery
  /** What is looked through: all that the query’s own fields leave. */
  corpus: ClusterQuery
  plan: Plan
  period: Period
  filters: SearchFilters
  /** Who is told apart; null for all together. */
  speakers: readonly string[] | null
}
type PeriodCounts = Map<string | null, Map<string, Counts>>
type Periods = { periods: { buckets: { key: string; doc_count: number; sum: { value: number } }[] } }
type BySpeaker = { speakers: { buckets: Record<string, Periods> } }

/** Count what a query finds by speaker and period. */
export async function countFrequencies(
  searcher: ArchiveSearcher,
  asked: Asked,
  notes: string[],
): Promise<PeriodCounts> {
  const { vocabulary } = searcher.words
  const counts: PeriodCounts = new Map((asked.speakers ?? [null]).map((speaker) => [speaker, new Map()]))
  await sumBy(
    searcher,
    asked,
    asked.corpus,
    { field: 'length' },
    (into, sum) => {
      into.words += sum
    },
    counts,
  )
  const parts = occurrencePartsOf(asked.plan, vocabulary)
  const terms = singleTerms(parts)
  if (terms) {
    const params = { terms: terms.map((code) => vocabulary.termOf(code)) }
    const source = "double times = 0; for (term in params.terms) { times += termFreq('words', term) } return times"
    const counted = {
      function_score: {
        query: allOf([asked.query]),
        script_score: { script: { source, params } },
        boost_mode: 'replace',
      },
    }
    await sumBy(
      searcher,
      asked,
      counted,
      { script: '_score' },
      (into, sum, statements) => {
        into.occurrences += sum
        into.statements += statements
      },
      counts,
    )
  } else if (parts.length > 0) await readOccurrences(searcher, asked, parts, counts, notes)
  return counts
}

/** The terms of which each occurrence counts, where a query is but one word. */
function singleTerms(parts: readonly OccurrencePart[]): readonly number[] | null {
  const [part] = parts
  if (parts.length !== 1 || part?.distance !== null || part.runs.length !== 1) return null
  const [run = []] = part.runs
  const [slot] = run
  return run.length === 1 && slot && slot.length <= 64 ? slot : null
}

async function sumBy(
  searcher: ArchiveSearcher,
  { period, filters, speakers }: Asked,
  query: ClusterQuery,
  sum: object,
  add: (into: Counts, sum: number, statements: number) => void,
  counts: PeriodCounts,
): Promise<void> {
  const periods = { terms: { field: period, size: mostPeriods }, aggs: { sum: { sum } } }
  const bySpeaker = Object.fromEntries((speakers ?? []).map((speaker) => [speaker, { term: { speaker } }]))
  const aggs = speakers ? { speakers: { filters: { filters: bySpeaker }, aggs: { periods } } } : { periods }
  if (speakers?.length === 0) return
  const { aggregations } = await searcher.askFiltered<Periods & BySpeaker>(query, filters, aggs)
  for (const [speaker, byPeriod] of counts) {
    const { periods: found } =
      speaker === null ? aggregations : (aggregations.speakers.buckets[speaker] ?? aggregations)
    for (const { key, doc_count, sum: summed } of found.buckets) add(countsOf(byPeriod, key), summed.value, doc_count)
  }
}

/** Read the words of what matches: only they tell how often a phrase occurs. */
async function readOccurrences(
  searcher: ArchiveSearcher,
  { query, filters, period, speakers }: Asked,
  parts: readonly OccurrencePart[],
  counts: PeriodCounts,
  notes: string[],
): Promise<void> {
  let read = 0
  for await (const hit of searcher.listHits(query, { filters, order: 'newest' }, 0, mostRead, true)) {
    read++
    const [statement] = statementsOf([hit])
    if (!statement) continue
    const byPeriod = counts.get(speakers ? (statement.speaker?.slug ?? '') : null)
    const found = byPeriod ? findOccurrences(new Lens(searcher.words, [statement]).tokens.of(0), parts).length : 0
    if (!byPeriod || found === 0) continue
    const into = countsOf(byPeriod, statement.date.slice(0, period === 'year' ? 4 : 7))
    into.occurrences += found
    into.statements++
  }
  if (read === mostRead) notes.push(`Only the newest ${mostRead} statements with these words were read.`)
}

function countsOf(byPeriod: Map<string, Counts>, period: string): Counts {
  const known = byPeriod.get(period)
  if (known) return known
  const fresh = { occurrences: 0, statements: 0, words: 0 }
  byPeriod.set(period, fresh)
  return fresh
}
