import { impactOf, slotOf } from '../index/impact.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask } from '../index/statement-tokens.ts'
import type { ScoreExplanation, WordExplanation } from '../search-engine.ts'
import type { Hits } from './hits.ts'
import type { Plan, TermPlan } from './plan.ts'

/** Why statements score what they do: what each word adds; the rest is for words in place, close together, and in the title. */
export function explainScores(
  rows: readonly number[],
  hits: Hits,
  plan: Plan,
  index: StatementIndex,
): ScoreExplanation[] {
  const scores = new Map<number, number>(rows.map((row) => [row, 0]))
  for (let i = 0; i < hits.length; i++) {
    const row = hits.rows[i] ?? 0
    if (scores.has(row)) scores.set(row, hits.scores[i] ?? 0)
  }
  const terms = termsOf(plan)
  return rows.map((row) => {
    const words = terms.flatMap((term) => explainTerm(term, row, index) ?? [])
    const score = scores.get(row) ?? 0
    const lift = score - words.reduce((sum, word) => sum + word.score, 0)
    // Scores are kept in 32 bits: what is beyond six digits is noise.
    return { id: index.table.idOf(row), score, words, lift: Number(lift.toFixed(6)) }
  })
}

/** The terms that add to scores. */
function termsOf(plan: Plan): TermPlan[] {
  switch (plan.type) {
    case 'term':
      return [plan]
    case 'positions':
      return termsOf(plan.words)
    case 'and':
    case 'or':
      return plan.plans.flatMap(termsOf)
    default:
      return []
  }
}

/** What the best variant of a term adds to a statement's score, if it has one. */
function explainTerm({ variants }: TermPlan, row: number, index: StatementIndex): WordExplanation | undefined {
  const counts = new Map<number, number>()
  for (const token of index.tokens.of(row)) counts.set(token & codeMask, (counts.get(token & codeMask) ?? 0) + 1)
  const length = index.table.columns.words.at(row)
  const explained = variants.flatMap(({ code, weight }) => {
    const times = counts.get(code)
    if (times === undefined) return []
    const score = weight * impactOf(slotOf(times, length))
    return [{ word: index.vocabulary.termOf(code), times, statements: index.vocabulary.frequencyOf(code), score }]
  })
  return explained.sort((one, other) => other.score - one.score)[0]
}
