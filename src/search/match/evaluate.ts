import { impactOf } from '../index/impact.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { addHit, emptyHits, type Hits, keepHits } from './hits.ts'
import { matchesPositions } from './match-positions.ts'
import { costOf, type Plan, type PositionsPlan, type TermPlan } from './plan.ts'

/** Score lift of a statement that has a phrase in place, as a share of what its words score. */
const phraseLift = 0.5

/**
 * Finds the statements that match a plan, with their BM25 scores, by set operations over FlexSearch's slots:
 * each step looks only at what the steps before it left, the rarest first.
 */
export class Evaluator {
  private readonly index: StatementIndex
  /** For each row, 1 + its place in the hits at hand; all 0 between steps. */
  private places = new Uint32Array(0)

  constructor(index: StatementIndex) {
    this.index = index
  }

  /** @param within Only these, their scores added to; taken over. All living statements without it. */
  evaluate(plan: Plan, within: Hits | null = null): Hits {
    if (this.places.length < this.index.table.length) {
      this.places = new Uint32Array(Math.ceil(this.index.table.length * 1.2))
    }
    return this.step(plan, within)
  }

  private step(plan: Plan, within: Hits | null): Hits {
    switch (plan.type) {
      case 'everything':
        return within ?? this.everything()
      case 'nothing':
        return emptyHits(0)
      case 'term':
        return within ? this.narrow(plan, within) : this.lookUp(plan)
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
    const inOrder = [...plans].sort((one, other) => costOf(one) - costOf(other))
    let hits = within
    for (const plan of inOrder) {
      hits = this.step(plan, hits)
      if (hits.length === 0) break
    }
    return hits ?? this.everything()
  }

  private any(plans: readonly Plan[], within: Hits | null): Hits {
    const found = plans.map((plan) => this.step(plan, within && withoutScores(within)))
    const room = found.reduce((sum, hits) => sum + hits.length, 0)
    const union = emptyHits(Math.min(room, this.index.table.length))
    for (const hits of found) {
      for (let i = 0; i < hits.length; i++) this.addTo(union, hits.rows[i] ?? 0, hits.scores[i] ?? 0)
    }
    if (within) {
      for (let i = 0; i < within.length; i++) {
        const place = this.places[within.rows[i] ?? 0] ?? 0
        if (place > 0) union.scores[place - 1] = (union.scores[place - 1] ?? 0) + (within.scores[i] ?? 0)
      }
    }
    this.forget(union)
    return union
  }

  private without(plan: Plan, within: Hits): Hits {
    const excluded = this.step(plan, withoutScores(within))
    this.remember(excluded)
    const kept = keepHits(within, (row) => this.places[row] === 0)
    this.forget(excluded)
    return kept
  }

  private inPlace({ words, parts, distance }: PositionsPlan, within: Hits | null): Hits {
    const before = within && copyOf(within)
    const candidates = keepHits(this.step(words, within), (row) =>
      matchesPositions(this.index.tokens.of(row), parts, distance),
    )
    if (before) this.remember(before)
    for (let i = 0; i < candidates.length; i++) {
      const score = candidates.scores[i] ?? 0
      const place = before ? (this.places[candidates.rows[i] ?? 0] ?? 0) : 0
      const own = score - (place > 0 ? (before?.scores[place - 1] ?? 0) : 0)
      candidates.scores[i] = score + own * phraseLift
    }
    if (before) this.forget(before)
    return candidates
  }

  /** The statements of a term, from nothing. */
  private lookUp({ variants, cost }: TermPlan): Hits {
    const { table, postings, vocabulary } = this.index
    const hits = emptyHits(Math.min(cost, table.size))
    const alive = table.columns.alive.items
    for (const { code, weight } of variants) {
      const slots = postings.slotsOf(vocabulary.termOf(code)) ?? []
      for (let slot = 0; slot < slots.length; slot++) {
        const score = weight * impactOf(slot)
        for (const row of slots[slot] ?? []) if (alive[row] === 1) this.raise(hits, row, score)
      }
    }
    this.forget(hits)
    return hits
  }

  /** The hits that have a term as well. */
  private narrow({ variants }: TermPlan, within: Hits): Hits {
    const { postings, vocabulary } = this.index
    const own = new Float32Array(within.length)
    this.remember(within)
    for (const { code, weight } of variants) {
      const slots = postings.slotsOf(vocabulary.termOf(code)) ?? []
      for (let slot = 0; slot < slots.length; slot++) {
        const score = weight * impactOf(slot)
        for (const row of slots[slot] ?? []) {
          const place = this.places[row] ?? 0
          if (place > 0 && (own[place - 1] ?? 0) < score) own[place - 1] = score
        }
      }
    }
    this.forget(within)
    return addScores(within, own)
  }

  private raise(hits: Hits, row: number, score: number): void {
    const place = this.places[row] ?? 0
    if (place === 0) {
      addHit(hits, row, score)
      this.places[row] = hits.length
    } else if ((hits.scores[place - 1] ?? 0) < score) hits.scores[place - 1] = score
  }

  private addTo(hits: Hits, row: number, score: number): void {
    const place = this.places[row] ?? 0
    if (place === 0) {
      addHit(hits, row, score)
      this.places[row] = hits.length
    } else hits.scores[place - 1] = (hits.scores[place - 1] ?? 0) + score
  }

  private remember(hits: Hits): void {
    for (let i = 0; i < hits.length; i++) this.places[hits.rows[i] ?? 0] = i + 1
  }

  private forget(hits: Hits): void {
    for (let i = 0; i < hits.length; i++) this.places[hits.rows[i] ?? 0] = 0
  }
}

function copyOf({ rows, scores, length }: Hits): Hits {
  return { rows: rows.slice(0, length), scores: scores.slice(0, length), length }
}

function withoutScores({ rows, length }: Hits): Hits {
  return { rows: rows.slice(0, length), scores: new Float32Array(length), length }
}

/** The hits with a score of their own, both scores added; in place. */
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
