import { statementKinds } from '#src/transcript/statement.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { Closeness } from './closeness.ts'
import type { Hits } from './hits.ts'
import { fullScore, type Plan, type TermPlan } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** What words that stand close together add at most, in any order, as a share of what they score at full impact. */
const stretchLift = 0.6
/** What words that stand side by side in the order of the query add, as a share of the same. */
const pairsLift = 0.4
/** What a sentence that is nothing but the words adds, as a share of the same. */
const sentenceLift = 1
/** What a word adds that stands in the transcript's title as well, as a share of what it scores at full impact. */
const titleLift = 0.05
/** What an answer adds to its score: it is what people look for more often than the question. */
const answerLift = 0.02
const answer = statementKinds.indexOf('answer')

/**
 * Lift statements in which the required words of a query stand close together or in one sentence. A little also those whose
 * transcript has the words in its title, and answers.
 * @param best Places in `hits` of those to look at.
 */
export function liftScores(
  hits: Hits,
  best: readonly number[],
  plan: Plan,
  index: StatementIndex,
  scratch: Scratch,
): void {
  const terms = requiredTerms(plan)
  const most = terms.reduce((sum, term) => sum + fullScore(term), 0)
  const { kind } = index.table.columns
  const closeness = new Closeness(terms, index, scratch)
  // In the order of the index, in which reading goes on where it stopped.
  for (const hit of new Uint32Array(best).sort()) {
    const row = hits.rows[hit] ?? 0
    let score = hits.scores[hit] ?? 0
    if (terms.length > 1) {
      const { pairs, stretch, sentence } = closeness.of(row)
      score += most * (pairsLift * pairs + stretchLift * stretch + sentenceLift * sentence)
    }
    score += titleLift * closeness.scoreOf(index.titleOf(row))
    hits.scores[hit] = kind.at(row) === answer ? score * (1 + answerLift) : score
  }
  closeness.end()
}

/** The terms that every match has. */
function requiredTerms(plan: Plan): TermPlan[] {
  if (plan.type === 'term') return [plan]
  if (plan.type === 'positions') return requiredTerms(plan.words)
  return plan.type === 'and' ? plan.plans.flatMap(requiredTerms) : []
}
