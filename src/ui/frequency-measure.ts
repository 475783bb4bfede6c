import type { FrequencySeriesView } from '#src/query/research-views.ts'
import { formatNumber } from './format-count.ts'

/** What a chart shows: occurrences in a million words, or all of them. */
export type Measure = 'million' | 'count'

/** The numbers of a series that a chart shows; null where nothing was said. */
export function valuesOf({ occurrences, words, perMillion }: FrequencySeriesView, measure: Measure): (number | null)[] {
  return measure === 'million'
    ? perMillion
    : occurrences.map((count, place) => ((words[place] ?? 0) === 0 ? null : count))
}

/** A number of a series as people read it. */
export function formatMeasure(value: number | null, measure: Measure): string {
  if (value === null) return '–'
  return measure === 'million' ? formatNumber(value, 1) : formatNumber(value)
}

/** What a series is called: the speaker, else the query. */
export function nameOfSeries({ query, speaker }: Pick<FrequencySeriesView, 'query' | 'speaker'>): string {
  return speaker?.name ?? query
}
