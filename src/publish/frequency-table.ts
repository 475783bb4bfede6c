import type { FrequencyView } from '#src/query/research-views.ts'
import { streamCsv, type TableValue } from './stream-csv.ts'

const columns = ['period', 'query', 'speaker', 'occurrences', 'statements', 'words', 'per_million']

/** Counts over time as CSV, a line a query (or speaker) and period: as spreadsheets and statistics programs like it. */
export function streamFrequencyCsv(view: FrequencyView): ReadableStream<Uint8Array> {
  return streamCsv(columns, toRows(view))
}

async function* toRows({ periods, series }: FrequencyView): AsyncGenerator<Record<string, TableValue>> {
  for (const { query, speaker, occurrences, statements, words, perMillion } of series) {
    for (const [place, period] of periods.entries()) {
      const rate = perMillion[place] ?? null
      yield {
        ...{ period, query, speaker: speaker?.name ?? null },
        occurrences: occurrences[place] ?? 0,
        statements: statements[place] ?? 0,
        words: words[place] ?? 0,
        per_million: rate === null ? null : Math.round(rate * 100) / 100,
      }
    }
  }
}
