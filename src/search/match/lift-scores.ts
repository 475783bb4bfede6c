import { statementKinds } from '#src/transcript/statement.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import type { Hits } from './hits.ts'
import type { Plan, TermPlan } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** Most words of a query whose closeness counts. */
const mostTerms = 31
/** Tokens that are read for closeness, at most: the best statements come first. */
const mostTokens = 20_000
/** What words that stand side by side add, as a share of what they score at full impact. */
const closenessLift = 1
/** Words in between at which closeness counts half. */
const halfDistance = 15
/** What a word adds that stands in the transcript's title as well, as a share of what it scores at full impact. */
const titleLift = 0.05
/** What an answer adds to its score: it is what people look for more often than the question. */
const answerLift = 0.02
const answer = statementKinds.indexOf('answer')

/**
 * Lift statements in which the required words of a query stand close together: the narrower the stretch that has them all,
 * the more. A little also those whose transcript has the words in its title, and answers.
 * @param best Places in `hits` of those to look at.
 */
export function liftScores(
  hits: Hits,
  best: readonly number[],
  plan: Plan,
  index: StatementIndex,
  { counts: masks }: Scratch,
): void {
  const terms = requiredTerms(plan).slice(0, mostTerms)
  for (const [i, { variants }] of terms.entries()) {
    for (const { code } of variants) masks[code] = (masks[code] ?? 0) | (1 << i)
  }
  const most = terms.reduce((sum, term) => sum + fullScore(term), 0)
  const { kind } = index.table.columns
  let tokens = 0
  for (const hit of best) {
    const row = hits.rows[hit] ?? 0
    let score = hits.scores[hit] ?? 0
    tokens += index.tokens.of(row).length
    if (terms.length > 1 && tokens <= mostTokens)
      score += most * closenessLift * closenessOf(row, index, masks, terms.length)
    if (terms.length > 0) score += titleLift * titleScore(terms, index.titleOf(row))
    hits.scores[hit] = kind.at(row) === answer ? score * (1 + answerLift) : score
  }
  for (const { variants } of terms) for (const { code } of variants) masks[code] = 0
}

/** What a term scores at full impact. */
function fullScore({ variants }: TermPlan): number {
  return Math.max(...variants.map(({ weight }) => weight))
}

function titleScore(terms: readonly TermPlan[], title: ReadonlySet<number>): number {
  if (title.size === 0) return 0
  const inTitle = terms.filter(({ variants }) => variants.some(({ code }) => title.has(code)))
  return inTitle.reduce((sum, term) => sum + fullScore(term), 0)
}

/** 1 when the words stand side by side, towards 0 the further they are apart. */
function closenessOf(row: number, index: StatementIndex, masks: Uint32Array, terms: number): number {
  const stretch = narrowestStretch(row, index, masks, terms)
  return halfDistance / (halfDistance + Math.max(0, stretch - terms))
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
