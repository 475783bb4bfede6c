import type { Gap } from './quoted-words.ts'

/** Costs in hundredths of an edit. */
const edit = 100
/** A little more than one, so that of equal ways the one is taken in which more words of the quotation were said. */
const added = 103
const replaced = 104
/** Each further word of a run that a quotation leaves out without a mark: one omission, not many. */
const nextOmitted = 30
/** Leaving words out where an ellipsis or brackets say so. */
const skip = 1
/** Words that an editor’s brackets stand for, at most, and that an ellipsis leaves out. */
const mostInBrackets = 16
const mostElided = 400

/** A quotation and what it is held against, word by word as numbers: the same number is the same word. */
export type WordsToAlign = {
  quoted: Uint32Array
  /** `gaps[n]` stands before word n; none when empty. */
  gaps: readonly (Gap | null)[]
  said: Uint32Array
  /** 1 for words of `said` that may be left out: stage directions. */
  optional?: Uint8Array
}

/**
 * What became of words, in order: the `same` in both, `added` by the quotation, `removed` from what was said, `skipped`
 * where a gap or a stage direction says so. `quoted` and `said` are places of words; -1 where there is none.
 */
export type Step = { type: 'same' | 'added' | 'removed' | 'skipped'; quoted: number; said: number }

/** `cost` is in edits: words changed, with runs of words left out counting less. */
export type Alignment = { cost: number; steps: Step[] }

const far = 0x3fff_ffff
const fromDiagonal = 1
const fromAdded = 2
const fromRemoved = 3

/**
 * Where in what was said a quotation fits best: semi-global alignment of words with affine gaps (Gotoh 1982), the quotation
 * whole, what was said from any word to any other. Time and memory are the product of the two lengths.
 */
export function alignQuotation({ quoted, gaps, said, optional }: WordsToAlign): Alignment {
  const [rows, columns] = [quoted.length, said.length + 1]
  const moves = new Uint8Array((rows + 1) * columns)
  const runs = new Uint8Array((rows + 1) * columns)
  const gapSources = new Map<number, Int32Array>()
  let before = new Int32Array(columns)
  let costs = new Int32Array(columns)
  for (let row = 1; row <= rows; row++) {
    const gap = row > 1 ? gaps[row - 1] : null
    if (gap) {
      const opened = openGap(before, gap)
      gapSources.set(row - 1, opened.sources)
      before = opened.costs
    }
    fillRow({
      word: quoted[row - 1] ?? 0,
      said,
      optional,
      before,
      costs,
      moves,
      runs,
      offset: row * columns,
    })
    ;[before, costs] = [costs, before]
  }
  let end = 0
  for (let column = 1; column < columns; column++) if ((before[column] ?? far) < (before[end] ?? far)) end = column
  return {
    cost: (before[end] ?? 0) / edit,
    steps: trace({ moves, runs, columns, gapSources, quoted, said, optional }, rows, end),
  }
}

/** The cheapest way to each column when words before it may be skipped. */
function openGap(costs: Int32Array, gap: Gap): { costs: Int32Array<ArrayBuffer>; sources: Int32Array } {
  const most = gap === 'ellipsis' ? mostElided : mostInBrackets
  const opened = Int32Array.from(costs)
  const sources = new Int32Array(costs.length)
  const queue: number[] = []
  let head = 0
  for (let column = 0; column < costs.length; column++) {
    sources[column] = column
    while (head < queue.length && column - (queue[head] ?? 0) > most) head++
    const best = queue[head]
    if (best !== undefined && (costs[best] ?? far) + skip < (costs[column] ?? far)) {
      opened[column] = (costs[best] ?? far) + skip
      sources[column] = best
    }
    // The nearest of equals stays in front: fewer words are skipped.
    while (queue.length > head && (costs[queue.at(-1) ?? 0] ?? far) >= (costs[column] ?? far)) queue.pop()
    queue.push(column)
  }
  return { costs: opened, sources }
}

type Row = {
  word: number
  said: Uint32Array
  optional: Uint8Array | undefined
  before: Int32Array
  costs: Int32Array
  moves: Uint8Array
  runs: Uint8Array
  offset: number
}

function fillRow({ word, said, optional, before, costs, moves, runs, offset }: Row): void {
  costs[0] = (before[0] ?? 0) + added
  moves[offset] = fromAdded
  let removing = far
  for (let column = 1; column < costs.length; column++) {
    const put = (before[column] ?? far) + added
    const diagonal = (before[column - 1] ?? far) + (said[column - 1] === word ? 0 : replaced)
    const free = optional?.[column - 1] === 1
    const begin = (costs[column - 1] ?? far) + (free ? 0 : edit)
    const goOn = removing + (free ? 0 : nextOmitted)
    removing = Math.min(begin, goOn)
    const best = Math.min(diagonal, put, removing)
    costs[column] = best
    moves[offset + column] = best === diagonal ? fromDiagonal : best === put ? fromAdded : fromRemoved
    if (goOn < begin) runs[offset + column] = 1
  }
}

type Table = {
  moves: Uint8Array
  runs: Uint8Array
  columns: number
  gapSources: ReadonlyMap<number, Int32Array>
  quoted: Uint32Array
  said: Uint32Array
  optional: Uint8Array | undefined
}

function trace({ moves, runs, columns, gapSources, quoted, said, optional }: Table, rows: number, end: number): Step[] {
  const steps: Step[] = []
  let [row, column] = [rows, end]
  while (row > 0) {
    const at = row * columns + column
    const move = moves[at]
    if (move === fromRemoved) {
      for (let run = true; run; ) {
        run = runs[row * columns + column] === 1
        column--
        steps.push({ type: optional?.[column] === 1 ? 'skipped' : 'removed', quoted: -1, said: column })
      }
      continue
    }
    row--
    if (move === fromDiagonal) column--
    if (move === fromAdded) steps.push({ type: 'added', quoted: row, said: -1 })
    else if (quoted[row] === said[column]) steps.push({ type: 'same', quoted: row, said: column })
    else steps.push({ type: 'added', quoted: row, said: -1 }, { type: 'removed', quoted: -1, said: column })
    const source = gapSources.get(row)?.[column]
    while (source !== undefined && column > source) {
      column--
      steps.push({ type: 'skipped', quoted: -1, said: column })
    }
  }
  return steps.reverse()
}
