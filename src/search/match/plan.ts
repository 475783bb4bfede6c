import type { FieldNode } from '../query/query-node.ts'

/** A term that a word of the query stands for. `weight` is what it adds to a statement's score at full impact. */
export type Variant = { code: number; weight: number }

/** Codes of which one has to stand at a place of a phrase. */
export type PhraseSlot = readonly number[]

/** A query in terms of an index: what to look up, in what order of cost. */
export type Plan =
  | { type: 'everything' }
  | { type: 'nothing' }
  | TermPlan
  | PositionsPlan
  | RowsPlan
  | { type: 'and' | 'or'; plans: Plan[] }
  | { type: 'not'; plan: Plan }

/** Statements that have one of the variants; the best one counts. */
export type TermPlan = { type: 'term'; variants: Variant[]; cost: number }

/**
 * Statements that match `words` and have their parts in place: each part a run of words, and with a `distance`
 * all parts in any order with at most so many other words among them.
 */
export type PositionsPlan = { type: 'positions'; words: Plan; parts: PhraseSlot[][]; distance: number | null }

/** Statements whose row passes the test of a field. */
export type RowsPlan = { type: 'rows'; field: FieldNode; test: (row: number) => boolean }

/** About how many postings a plan looks at. */
export function costOf(plan: Plan): number {
  switch (plan.type) {
    case 'nothing':
      return 0
    case 'term':
      return plan.cost
    case 'positions':
      return costOf(plan.words) + 1
    case 'and':
      return Math.min(...plan.plans.map(costOf))
    case 'or':
      return plan.plans.reduce((sum, child) => sum + costOf(child), 0)
    default:
      return Number.MAX_SAFE_INTEGER
  }
}

/** What a term scores at full impact. */
export function fullScore({ variants }: TermPlan): number {
  let full = 0
  for (const { weight } of variants) if (weight > full) full = weight
  return full
}
