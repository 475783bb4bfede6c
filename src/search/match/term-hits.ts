import { firstNotBefore } from '../index/first-not-before.ts'
import { impactOf, slotOf, slots } from '../index/impact.ts'
import { slotBits, slotMask } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask } from '../index/statement-tokens.ts'
import { addHit, emptyHits, type Hits } from './hits.ts'
import type { TermPlan, Variant } from './plan.ts'
import type { Rows } from './rows.ts'
import type { Scratch } from './scratch.ts'

/** The impact of each slot. */
const impacts = Float32Array.from({ length: slots }, (_, slot) => impactOf(slot))

/** Postings, or tokens, that are read in the time it takes to look one row up in a list of postings. */
const lookUpCost = 20

/** All statements of a term among the rows that count: the best of its variants counts. */
export function lookUpTerm({ variants, cost }: TermPlan, index: StatementIndex, rows: Rows, scratch: Scratch): Hits {
  const [only] = variants
  if (!only || variants.length > 1) return lookUpVariants(variants, index, rows, scratch)
  const hits = emptyHits(Math.min(cost, index.table.size))
  const packed = index.postingsOf(only.code)
  for (let i = 0; i < packed.length; i++) {
    const posting = packed[i] ?? 0
    const row = posting >>> slotBits
    if (rows.has(row)) addHit(hits, row, only.weight * (impacts[posting & slotMask] ?? 0))
  }
  return hits
}

function lookUpVariants(variants: readonly Variant[], index: StatementIndex, rows: Rows, scratch: Scratch): Hits {
  for (const { code, weight } of variants) {
    const packed = index.postingsOf(code)
    for (let i = 0; i < packed.length; i++) {
      const posting = packed[i] ?? 0
      const row = posting >>> slotBits
      if (rows.has(row)) scratch.gatherBest(row, weight * (impacts[posting & slotMask] ?? 0))
    }
  }
  return scratch.takeGathered()
}

/** The hits that have a term as well, its score added, in place; whichever is cheaper of reading its postings or their words. */
export function narrowByTerm(plan: TermPlan, hits: Hits, index: StatementIndex, scratch: Scratch): Hits {
  const own = new Float32Array(hits.length)
  const lists = plan.variants.map(({ code }) => index.postingsOf(code))
  const lookUps = hits.length * lookUpCost
  const cost = lists.reduce((sum, { length }) => sum + Math.min(length, lookUps), 0)
  if (lists.length > 2 && cost > countTokens(hits, index)) scoreByTokens(plan, hits, index, scratch, own)
  else {
    scratch.expect(hits)
    for (const [i, { weight }] of plan.variants.entries()) {
      const list = lists[i] ?? new Uint32Array(0)
      if (list.length > lookUps) lookUpHits(list, weight, hits, scratch)
      else readPostings(list, weight, scratch)
    }
    scratch.takeExpected(hits, own)
  }
  return addScores(hits, own)
}

/** How many tokens the statements of some hits have. */
function countTokens({ rows, length }: Hits, { tokens }: StatementIndex): number {
  const starts = tokens.starts.items
  let count = 0
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    count += (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  }
  return count
}

function readPostings(packed: Uint32Array, weight: number, scratch: Scratch): void {
  for (let i = 0; i < packed.length; i++) {
    const posting = packed[i] ?? 0
    const row = posting >>> slotBits
    if (scratch.expects(row)) scratch.raise(row, weight * (impacts[posting & slotMask] ?? 0))
  }
}

function lookUpHits(packed: Uint32Array, weight: number, { rows, length }: Hits, scratch: Scratch): void {
  let at = 0
  for (let hit = 0; hit < length; hit++) {
    const row = rows[hit] ?? 0
    at = firstNotBefore(packed, at, packed.length, (row << slotBits) >>> 0)
    const posting = packed[at] ?? 0
    if (at === packed.length) return
    if (posting >>> slotBits === row) scratch.raise(row, weight * (impacts[posting & slotMask] ?? 0))
  }
}

/** The same scores as the postings hold: the impact worked out anew from the statement's words. */
function scoreByTokens(plan: TermPlan, hits: Hits, index: StatementIndex, scratch: Scratch, own: Float32Array): void {
  for (const { code, weight } of plan.variants) scratch.weights[code] = weight
  for (let i = 0; i < hits.length; i++) {
    own[i] = scoreOfRow(hits.rows[i] ?? 0, index, scratch)
    if (own[i] !== 0) for (const { code } of plan.variants) scratch.counts[code] = 0
  }
  for (const { code } of plan.variants) scratch.weights[code] = 0
}

function scoreOfRow(row: number, { tokens: all, table }: StatementIndex, { weights, counts }: Scratch): number {
  const tokens = all.tokens.items
  const end = all.starts.at(row + 1)
  const words = table.columns.words.at(row)
  let best = 0
  for (let at = all.starts.at(row); at < end; at++) {
    const code = (tokens[at] ?? 0) & codeMask
    const weight = weights[code] ?? 0
    if (weight === 0) continue
    const count = (counts[code] ?? 0) + 1
    counts[code] = count
    best = Math.max(best, weight * (impacts[slotOf(count, words)] ?? 0))
  }
  return best
}

function addScores(hits: Hits, own: Float32Array): Hits {
  let kept = 0
  for (let i = 0; i < hits.length; i++) {
    const score = own[i] ?? 0
    if (score === 0) continue
    hits.rows[kept] = hits.rows[i] ?? 0
    hits.scores[kept++] = (hits.scores[i] ?? 0) + score
  }
  hits.length = kept
  return hits
}
