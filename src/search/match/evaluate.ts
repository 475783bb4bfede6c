import type { StatementIndex } from '../index/statement-index.ts'
import { addHit, emptyHits, type Hits, keepHits } from './hits.ts'
import { createPositionTest } from './match-positions.ts'
import { costOf, type Plan, type PositionsPlan } from './plan.ts'
import type { Scratch } from './scratch.ts'
import { countTokens, lookUpTerm, narrowByTerm } from './term-hits.ts'

/** Score lift of a statement that has a phrase in place, as a share of what its words score. */
const phraseLift = 0.5

/**
 * Find the statements that match a plan, with their BM25 scores, by set operations over FlexSearch's slots:
 * each step looks only at what the steps before it left, the rarest first.
 */
export function evaluate(plan: Plan, index: StatementIndex, scratch: Scratch): Hits {
  scratch.fit(index)
  return new Evaluation(index, scratch).step(plan, null)
}

class Evaluation {
  private readonly index: StatementIndex
  private readonly scratch: Scratch

  constructor(index: StatementIndex, scratch: Scratch) {
    this.index = index
    this.scratch = scratch
  }

  /** @param within Only these, their scores added to; taken over. All living statements when it is null. */
  step(plan: Plan, within: Hits | null): Hits {
    switch (plan.type) {
      case 'everything':
        return within ?? this.everything()
      case 'nothing':
        return emptyHits(0)
      case 'term':
        if (within) return narrowByTerm(plan, within, this.index, this.scratch)
        return lookUpTerm(plan, this.index, this.scratch)
      case 'positions':
        return this.inPlace(plan, within)
      case 'rows':
        return keepHits(within ?? this.everything(), plan.test)
      case 'and':
        return this.all(plan.plans, within)
      case 'or':
        return this.any(plan.plans, within)
      case 'not':
        return this.without(plan.plan, within ?? this.everything())
    }
  }

  private everything(): Hits {
    const { table } = this.index
    const hits = emptyHits(table.size)
    const alive = table.columns.alive.items
    for (let row = 0; row < table.length; row++) if (alive[row] === 1) addHit(hits, row, 0)
    return hits
  }

  private all(plans: readonly Plan[], within: Hits | null): Hits {
    let hits = within
    for (const plan of inOrderOfCost(plans)) {
      hits = this.step(plan, hits)
      if (hits.length === 0) break
    }
    return hits ?? this.everything()
  }

  private any(plans: readonly Plan[], within: Hits | null): Hits {
    const found = plans.map((plan) => this.step(plan, within && withoutScores(within)))
    const room = found.reduce((sum, hits) => sum + hits.length, 0)
    const union = emptyHits(Math.min(room, this.index.table.length))
    for (const hits of found) this.addAll(union, hits, true)
    if (within) this.addAll(union, within, false)
    this.scratch.forget(union)
    return union
  }

  /** Add scores to hits that `places` knows; `others` says whether the rest become hits as well. */
  private addAll(union: Hits, { rows, scores, length }: Hits, others: boolean): void {
    const { places } = this.scratch
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const place = places[row] ?? 0
      if (place > 0) union.scores[place - 1] = (union.scores[place - 1] ?? 0) + (scores[i] ?? 0)
      else if (others) {
        addHit(union, row, scores[i] ?? 0)
        places[row] = union.length
      }
    }
  }

  private without(plan: Plan, within: Hits): Hits {
    const excluded = this.step(plan, withoutScores(within))
    const { places } = this.scratch
    this.scratch.remember(excluded)
    const kept = keepHits(within, (row) => places[row] === 0)
    this.scratch.forget(excluded)
    return kept
  }

  /** Words first as long as they narrow more cheaply than looking at positions, the rest of the words last. */
  private inPlace({ words, parts, distance }: PositionsPlan, within: Hits | null): Hits {
    const plans = inOrderOfCost(words.type === 'and' ? words.plans : [words])
    let hits = within && withoutScores(within)
    let next = 0
    for (const plan of plans) {
      if (hits && costOf(plan) > countTokens(hits, this.index)) break
      hits = this.step(plan, hits)
      next++
    }
    hits = keepHits(hits ?? this.everything(), createPositionTest(this.index, parts, distance))
    for (const plan of plans.slice(next)) hits = this.step(plan, hits)
    for (let i = 0; i < hits.length; i++) hits.scores[i] = (hits.scores[i] ?? 0) * (1 + phraseLift)
    return within ? this.addTo(hits, within) : hits
  }

  /** The hits with the scores that they had before. */
  private addTo(hits: Hits, before: Hits): Hits {
    this.scratch.remember(hits)
    this.addAll(hits, before, false)
    this.scratch.forget(hits)
    return hits
  }
}

function inOrderOfCost(plans: readonly Plan[]): Plan[] {
  return [...plans].sort((one, other) => costOf(one) - costOf(other))
}

function withoutScores({ rows, length }: Hits): Hits {
  return { rows: rows.slice(0, length), scores: new Float32Array(length), length }
}
