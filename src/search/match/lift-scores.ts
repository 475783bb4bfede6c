import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import type { Hits } from './hits.ts'
import type { Plan, TermPlan } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** Most words of a query whose closeness counts. */
const mostTerms = 31
/** What words that stand side by side add, as a share of what they score at full impact. */
const closenessLift = 1
/** Words in between at which closeness counts half. */
const halfDistance = 15

/**
 * Lift statements in which the required words of a query stand close together: the narrower the stretch that has them all,
 * the more.
 * @param best Places in `hits` of those to look at.
 */
export function liftScores(
  hits: Hits,
  best: readonly number[],
  plan: Plan,
  index: StatementIndex,
  scratch: Scratch,
): void {
  const terms = requiredTerms(plan).slice(0, mostTerms)
  if (terms.length < 2) return
  const masks = scratch.counts
  let most = 0
  for (const [i, { variants }] of terms.entries()) {
    for (const { code } of variants) masks[code] = (masks[code] ?? 0) | (1 << i)
    most += Math.max(...variants.map(({ weight }) => weight))
  }
  for (const hit of best) {
    const span = narrowestStretch(hits.rows[hit] ?? 0, index, masks, terms.length)
    if (span === Number.POSITIVE_INFINITY) continue
    const closeness = halfDistance / (halfDistance + Math.max(0, span - terms.length))
    hits.scores[hit] = (hits.scores[hit] ?? 0) + most * closenessLift * closeness
  }
  for (const { variants } of terms) for (const { code } of variants) masks[code] = 0
}

/** The terms that every match has. */
function requiredTerms(plan: Plan): TermPlan[] {
  if (plan.type === 'term') return [plan]
  if (plan.type === 'positions') return requiredTerms(plan.words)
  return plan.type === 'and' ? plan.plans.flatMap(requiredTerms) : []
}

/** The number of words of the shortest stretch that has every term. */
function narrowestStretch(row: number, { tokens: all }: StatementIndex, masks: Uint32Array, terms: number): number {
  const tokens = all.tokens.items
  const end = all.starts.at(row + 1)
  const latest = new Int32Array(terms).fill(-1)
  let position = -1
  let narrowest = Number.POSITIVE_INFINITY
  for (let at = all.starts.at(row); at < end; at++) {
    const token = tokens[at] ?? 0
    if (token < stackedBit) position++
    const mask = masks[token & codeMask] ?? 0
    if (mask === 0) continue
    const earliest = see(latest, mask, position)
    if (earliest >= 0) narrowest = Math.min(narrowest, position - earliest + 1)
  }
  return narrowest
}

/** Note the terms of a mask at a position. @returns the earliest of all terms' latest positions, -1 while one is missing. */
function see(latest: Int32Array, mask: number, position: number): number {
  let earliest = position
  for (let i = 0; i < latest.length; i++) {
    if ((mask & (1 << i)) !== 0) latest[i] = position
    earliest = Math.min(earliest, latest[i] ?? -1)
  }
  return earliest
}
