import { impactOf, slotOf, slots } from '../index/impact.ts'
import { slotBits, slotMask } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask } from '../index/statement-tokens.ts'
import { addHit, emptyHits, type Hits } from './hits.ts'
import type { TermPlan, Variant } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** The impact of each slot. */
const impacts = Float32Array.from({ length: slots }, (_, slot) => impactOf(slot))

/** From how many postings a hit on it is cheaper to look for each hit than to read them all. */
const probes = 10

/** All living statements of a term: the best of its variants counts. */
export function lookUpTerm({ variants, cost }: TermPlan, index: StatementIndex, scratch: Scratch): Hits {
  const hits = emptyHits(Math.min(cost, index.table.size))
  const [only] = variants
  if (only && variants.length === 1) lookUpVariant(only, index, hits)
  else lookUpVariants(variants, index, scratch, hits)
  return hits
}

function lookUpVariant({ code, weight }: Variant, index: StatementIndex, hits: Hits): void {
  const alive = index.table.columns.alive.items
  const packed = index.packed.of(index.vocabulary.termOf(code))
  for (let i = 0; i < packed.length; i++) {
    const posting = packed[i] ?? 0
    const row = posting >>> slotBits
    if (alive[row] === 1) addHit(hits, row, weight * (impacts[posting & slotMask] ?? 0))
  }
}

function lookUpVariants(variants: readonly Variant[], index: StatementIndex, scratch: Scratch, hits: Hits): void {
  const alive = index.table.columns.alive.items
  const { places } = scratch
  for (const { code, weight } of variants) {
    const packed = index.packed.of(index.vocabulary.termOf(code))
    for (let i = 0; i < packed.length; i++) {
      const posting = packed[i] ?? 0
      const row = posting >>> slotBits
      const score = weight * (impacts[posting & slotMask] ?? 0)
      const place = places[row] ?? 0
      if (place > 0) {
        if ((hits.scores[place - 1] ?? 0) < score) hits.scores[place - 1] = score
      } else if (alive[row] === 1) {
        addHit(hits, row, score)
        places[row] = hits.length
      }
    }
  }
  scratch.forget(hits)
}

/** The hits that have a term as well, its score added, in place; whichever is cheaper of reading its postings or their words. */
export function narrowByTerm(plan: TermPlan, hits: Hits, index: StatementIndex, scratch: Scratch): Hits {
  const own = new Float32Array(hits.length)
  if (plan.cost < countTokens(hits, index)) scoreByPostings(plan, hits, index, scratch, own)
  else scoreByTokens(plan, hits, index, scratch, own)
  return addScores(hits, own)
}

/** How many tokens the statements of some hits have. */
export function countTokens({ rows, length }: Hits, { tokens }: StatementIndex): number {
  const starts = tokens.starts.items
  let count = 0
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    count += (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  }
  return count
}

function scoreByPostings(plan: TermPlan, hits: Hits, index: StatementIndex, scratch: Scratch, own: Float32Array): void {
  const { places } = scratch
  scratch.remember(hits)
  for (const { code, weight } of plan.variants) {
    const packed = index.packed.of(index.vocabulary.termOf(code))
    if (packed.length > hits.length * probes) probe(packed, weight, hits, own)
    else {
      for (let i = 0; i < packed.length; i++) {
        const posting = packed[i] ?? 0
        const place = places[posting >>> slotBits] ?? 0
        if (place === 0) continue
        const score = weight * (impacts[posting & slotMask] ?? 0)
        if ((own[place - 1] ?? 0) < score) own[place - 1] = score
      }
    }
  }
  scratch.forget(hits)
}

/** Look for each hit in the postings of a variant. */
function probe(packed: Uint32Array, weight: number, { rows, length }: Hits, own: Float32Array): void {
  for (let i = 0; i < length; i++) {
    const least = ((rows[i] ?? 0) << slotBits) >>> 0
    let low = 0
    let high = packed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((packed[middle] ?? 0) < least) low = middle + 1
      else high = middle
    }
    const posting = packed[low] ?? 0
    if (low === packed.length || posting >>> slotBits !== rows[i]) continue
    const score = weight * (impacts[posting & slotMask] ?? 0)
    if ((own[i] ?? 0) < score) own[i] = score
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
