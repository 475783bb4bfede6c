import { firstNotBefore } from '../index/first-not-before.ts'
import { slotOf } from '../index/impact.ts'
import { slotBits, slotMask } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask } from '../index/statement-tokens.ts'
import { type Hits, mergeHits } from './hits.ts'
import type { TermPlan } from './plan.ts'
import type { Rows } from './rows.ts'
import { impacts, type Scratch } from './scratch.ts'

/** Postings, or tokens, that are read in the time it takes to look one row up in a list of postings. */
const lookUpCost = 20
/** Variants whose postings are merged one after another; those of more are gathered in the scratch. */
const fewVariants = 4

/** The postings of one variant, and what it scores at full impact. */
type Postings = { packed: Uint32Array; weight: number }

/** All statements of a term among the rows that count: the best of its variants counts. */
export function lookUpTerm({ variants }: TermPlan, index: StatementIndex, rows: Rows, scratch: Scratch): Hits {
  if (variants.length > fewVariants) {
    for (const { code, weight } of variants) scratch.gatherPostings(index.postingsOf(code), weight, rows)
    return scratch.takeGathered()
  }
  const lists = variants.map(({ code, weight }) => ({ packed: index.postingsOf(code), weight }))
  if (lists.length > 1) lists.sort((one, other) => one.packed.length - other.packed.length)
  const { pool } = scratch
  let [hits, next, spare] = [pool.take(), pool.take(), pool.take()]
  for (const [i, list] of lists.entries()) {
    copyPostings(list, rows, i === 0 ? hits : next)
    if (i === 0) continue
    mergeHits(hits, next, spare)
    ;[hits, spare] = [spare, hits]
  }
  return hits
}

function copyPostings({ packed, weight }: Postings, counted: Rows, into: Hits): void {
  const { rows, scores } = into
  const { all } = counted
  let length = 0
  for (let i = 0; i < packed.length; i++) {
    const posting = packed[i] ?? 0
    const row = posting >>> slotBits
    if (!all && !counted.has(row)) continue
    rows[length] = row
    scores[length++] = weight * (impacts[posting & slotMask] ?? 0)
  }
  into.length = length
}

/** The hits that have a term as well, its score added, in place; whichever is cheaper of reading its postings or their words. */
export function narrowByTerm(plan: TermPlan, hits: Hits, index: StatementIndex, scratch: Scratch): Hits {
  const lists = plan.variants.map(({ code }) => index.postingsOf(code))
  const lookUps = hits.length * lookUpCost
  let cost = 0
  for (const { length } of lists) cost += Math.min(length, lookUps)
  if (lists.length > 2 && cost > hits.length * usualTokens(index)) raiseByTokens(plan, hits, index, scratch)
  else {
    scratch.expect(hits)
    for (const [i, { weight }] of plan.variants.entries()) {
      const list = lists[i] ?? new Uint32Array(0)
      if (list.length > lookUps) lookUpHits(list, weight, hits, scratch)
      else scratch.raiseByPostings(list, weight)
    }
  }
  return scratch.keepRaised(hits)
}

/** About how many tokens a statement has that is found: the longer ones are found more often. */
function usualTokens({ tokens, table }: StatementIndex): number {
  return (2 * tokens.tokens.length) / table.length
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
function raiseByTokens({ variants }: TermPlan, { rows, length }: Hits, index: StatementIndex, scratch: Scratch): void {
  for (const { code, weight } of variants) scratch.weights[code] = weight
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    const score = scoreOfRow(row, index, scratch)
    if (score === 0) continue
    scratch.raise(row, score)
    for (const { code } of variants) scratch.counts[code] = 0
  }
  for (const { code } of variants) scratch.weights[code] = 0
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
