import type { FrequencySeries } from '#src/search/research/research-engine.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'
import { findSpeakerName } from './find-speaker-name.ts'
import { getResearchEngine } from './research-engine.ts'
import type { FrequencySeriesView, FrequencyView, Period, ScopeFilters } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'

/** Queries that are counted side by side, and speakers that are told apart, at most: as many as a chart can tell. */
export const mostSeries = 5
const million = 1_000_000

/** What is counted: queries side by side, or the first of them by the speakers who say it most. */
export type FrequencyQuestion = {
  queries: string[]
  filters: ScopeFilters
  period: Period
  by: 'query' | 'speaker'
}

/** How often words are said over time, by month or year. */
export async function getFrequency({ queries, filters, period, by }: FrequencyQuestion): Promise<FrequencyView> {
  const database = await sharedDatabase()
  const research = await getResearchEngine()
  const narrowed = toSearchFilters(filters)
  const counted = queries.slice(0, by === 'speaker' ? 1 : mostSeries)
  const [first = ''] = counted
  const speakers =
    by === 'speaker' ? await research.findTopSpeakers({ query: first, filters: narrowed }, mostSeries) : []
  const asked = { queries: counted, filters: narrowed, period, ...(by === 'speaker' ? { speakers } : {}) }
  const { periods, series, notes } = await research.countFrequencies(asked)
  const names = await findSpeakerNames(database, speakers)
  return {
    ...{ queries: counted, filters, period, by, periods, notes },
    speakerName: await findSpeakerName(database, filters.speaker),
    series: series.map((one) => toSeriesView(one, names)),
  }
}

function toSeriesView(series: FrequencySeries, names: ReadonlyMap<string, string>): FrequencySeriesView {
  const { query, speaker, occurrences, statements, words } = series
  const perMillion = occurrences.map((count, place) => {
    const said = words[place] ?? 0
    return said === 0 ? null : (count * million) / said
  })
  const who = speaker === null ? null : { slug: speaker, name: names.get(speaker) ?? speaker }
  return { query, speaker: who, occurrences, statements, words, perMillion }
}
