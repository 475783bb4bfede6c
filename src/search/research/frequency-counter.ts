import type { StatementTable } from '../index/statement-table.ts'
import type { Frequencies, Period } from './research-engine.ts'

/** What is counted of a period. */
export type Counts = { occurrences: number; statements: number; words: number }

/** Counts of one query by speaker and period, as statements are looked at one after another. */
export class FrequencyCounter {
  readonly query: string
  /** From speaker (null when they are not told apart) to counts by period. */
  readonly counts: Map<string | null, Map<string, Counts>>
  private readonly table: StatementTable
  private readonly period: Period

  constructor(query: string, table: StatementTable, period: Period, speakers: readonly string[] | undefined) {
    this.query = query
    this.table = table
    this.period = period
    this.counts = new Map((speakers ?? [null]).map((speaker) => [speaker, new Map()]))
  }

  /** A statement that was looked through. */
  addWords(row: number): void {
    const counts = this.countsOf(row)
    if (counts) counts.words += this.table.columns.words.at(row)
  }

  /** A statement in which the query occurs so often. */
  addOccurrences(row: number, occurrences: number): void {
    const counts = this.countsOf(row)
    if (!counts) return
    counts.occurrences += occurrences
    counts.statements++
  }

  private countsOf(row: number): Counts | undefined {
    const told = this.counts.has(null)
    const byPeriod = this.counts.get(told ? null : (this.table.speakerOf(row)?.slug ?? ''))
    if (!byPeriod) return undefined
    const period = this.periodOf(row)
    const known = byPeriod.get(period)
    if (known) return known
    const fresh = { occurrences: 0, statements: 0, words: 0 }
    byPeriod.set(period, fresh)
    return fresh
  }

  private periodOf(row: number): string {
    const date = String(this.table.columns.date.at(row)).padStart(8, '0')
    return this.period === 'year' ? date.slice(0, 4) : `${date.slice(0, 4)}-${date.slice(4, 6)}`
  }
}

/** What was counted, period by period. */
export function listFrequencies(
  counters: readonly Pick<FrequencyCounter, 'query' | 'counts'>[],
  period: Period,
): Omit<Frequencies, 'notes'> {
  const known = counters
    .flatMap(({ counts }) => [...counts.values()].flatMap((byPeriod) => [...byPeriod.keys()]))
    .sort()
  const periods = listPeriods(known[0], known.at(-1), period)
  const series = counters.flatMap(({ query, counts }) =>
    [...counts].map(([speaker, byPeriod]) => ({
      query,
      speaker,
      occurrences: periods.map((name) => byPeriod.get(name)?.occurrences ?? 0),
      statements: periods.map((name) => byPeriod.get(name)?.statements ?? 0),
      words: periods.map((name) => byPeriod.get(name)?.words ?? 0),
    })),
  )
  return { periods, series }
}

/** All periods from one to another, both included. */
function listPeriods(first: string | undefined, last: string | undefined, period: Period): string[] {
  if (first === undefined || last === undefined) return []
  const periods: string[] = []
  const [until, step] = [monthNumber(last), period === 'year' ? 12 : 1]
  for (let month = monthNumber(first); month <= until; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, '0')
    periods.push(period === 'year' ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`)
  }
  return periods
}

function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7) || '1') - 1
}
