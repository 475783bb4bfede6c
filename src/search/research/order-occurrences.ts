import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import type { WordRun } from './find-occurrences.ts'
import type { ContextSort } from './research-engine.ts'

/** An occurrence with the row it is in. */
export type RowRun = WordRun & { row: number }

/** Neighbours on each side that an order looks at. */
const neighbours = 3
/** The rank of a neighbour that is not there: after all words. */
const nobody = Number.MAX_SAFE_INTEGER

/** Put occurrences in order. Ties go to the newest day, then to the smaller id and the earlier place. */
export function orderOccurrences(runs: readonly RowRun[], index: StatementIndex, sort: ContextSort): RowRun[] {
  const { table } = index
  const inPlace = (one: RowRun, other: RowRun) =>
    compareTexts(table.idOf(one.row), table.idOf(other.row)) || one.first - other.first
  const day = ({ row }: RowRun) => table.columns.date.at(row)
  const newest = (one: RowRun, other: RowRun) => day(other) - day(one) || inPlace(one, other)
  if (sort === 'newest') return [...runs].sort(newest)
  if (sort === 'oldest') return [...runs].sort((one, other) => day(one) - day(other) || inPlace(one, other))
  if (sort === 'speaker') {
    const name = ({ row }: RowRun) => table.speakerOf(row)?.name || '\uffff'
    return [...runs].sort((one, other) => compareTexts(name(one), name(other)) || newest(one, other))
  }
  const keyed = rankNeighbours(runs, index, sort)
  keyed.sort((one, other) => compareKeys(one.key, other.key) || newest(one.run, other.run))
  return keyed.map(({ run }) => run)
}

type Keyed = { run: RowRun; key: number[] }

/** Each occurrence with the alphabetical ranks of its neighbours, those of the wanted side first, the nearest first. */
function rankNeighbours(runs: readonly RowRun[], index: StatementIndex, side: 'left' | 'right'): Keyed[] {
  let row = -1
  let words: number[] = []
  const keyed = runs.map((run) => {
    if (run.row !== row) words = wordsOf(index.tokens.of(run.row))
    row = run.row
    const left = Array.from({ length: neighbours }, (_, away) => words[run.first - 1 - away] ?? -1)
    const right = Array.from({ length: neighbours }, (_, away) => words[run.last + 1 + away] ?? -1)
    return { run, key: side === 'left' ? [...left, ...right] : [...right, ...left] }
  })
  const ranks = rankCodes(new Set(keyed.flatMap(({ key }) => key)), index)
  for (const { key } of keyed)
    key.forEach((code, at) => {
      key[at] = ranks.get(code) ?? nobody
    })
  return keyed
}

/** The code of the word at each position. */
function wordsOf(tokens: Uint32Array): number[] {
  const words: number[] = []
  for (const token of tokens) if (token < stackedBit) words.push(token & codeMask)
  return words
}

function rankCodes(codes: Set<number>, { vocabulary }: StatementIndex): Map<number, number> {
  codes.delete(-1)
  const terms = [...codes].map((code) => ({ code, term: vocabulary.termOf(code).toLowerCase() }))
  terms.sort((one, other) => compareTexts(one.term, other.term))
  return new Map(terms.map(({ code }, rank) => [code, rank]))
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [at, rank] of one.entries()) {
    const difference = rank - (other[at] ?? nobody)
    if (difference !== 0) return difference
  }
  return 0
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
