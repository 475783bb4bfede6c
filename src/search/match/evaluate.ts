import type { StatementIndex } from '../index/statement-index.ts'
import { findPhrase } from './find-phrase.ts'
import { addHit, addScoresOf, copyHits, type Hits, keepHits, uniteHits, withoutHits } from './hits.ts'
import { createPositionTest } from './match-positions.ts'
import { costOf, type PhraseSlot, type Plan, type PositionsPlan } from './plan.ts'
import { Rows } from './rows.ts'
import type { Scratch } from './scratch.ts'
import { lookUpTerm, narrowByTerm } from './term-hits.ts'

/** Score lift of a statement that has a phrase in place, as a share of what its words score. */
const phraseLift = 0.5

/**
 * Find the statements that match a plan, with their BM25 scores, by set operations over FlexSearch's slots:
 * each step looks only at what the steps before it left, the rarest first.
 * @param allowed A bit for each row that may match; all may when it is null.
 */
export function evaluate(plan: Plan, index: StatementIndex, scratch: Scratch, allowed: Uint32Array | null): Hits {
  scratch.fit(index)
  return copyHits(new Evaluation(index, scratch, allowed).step(plan, null))
}

class Evaluation {
  private readonly index: StatementIndex
  private readonly scratch: Scratch
  private readonly rows: Rows

  constructor(index: StatementIndex, scratch: Scratch, allowed: Uint32Array | null) {
    this.index = index
    this.scratch = scratch
    this.rows = new Rows(index.table, allowed)
  }

  /** @param within Only these, their scores added to; taken over. All rows that count when it is null. */
  step(plan: Plan, within: Hits | null): Hits {
    switch (plan.type) {
      case 'everything':
        return within ?? this.everything()
      case 'nothing':
        return this.scratch.pool.take()
      case 'term':
        if (within) return narrowByTerm(plan, within, this.index, this.scratch)
        return lookUpTerm(plan, this.index, this.rows, this.scratch)
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
    const hits = this.scratch.pool.take()
    for (let row = 0; row < table.length; row++) if (this.rows.has(row)) addHit(hits, row, 0)
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
    const { pool } = this.scratch
    let [union, spare] = [pool.take(), pool.take()]
    for (const plan of plans) {
      const mark = pool.mark()
      const found = this.step(plan, within && pool.takeRows(within))
      uniteHits(union, found, spare)
      pool.release(mark)
      ;[union, spare] = [spare, union]
    }
    return within ? addScoresOf(union, within) : union
  }

  private without(plan: Plan, within: Hits): Hits {
    const { pool } = this.scratch
    const mark = pool.mark()
    const others = this.step(plan, pool.takeRows(within))
    pool.release(mark)
    return withoutHits(within, others)
  }

  private inPlace({ words, parts, distance }: PositionsPlan, within: Hits | null): Hits {
    const plans = inOrderOfCost(words.type === 'and' ? words.plans : [words])
    const phrase = within === null && distance === null ? this.phrase(parts) : null
    // The rarest word first; then the positions, where looking is cheap, and what the other words score.
    const early = phrase ? 0 : distance === null ? 1 : plans.length
    let hits = phrase ?? (within && this.scratch.pool.takeRows(within))
    for (const plan of plans.slice(0, early)) hits = this.step(plan, hits)
    if (!phrase) hits = keepHits(hits ?? this.everything(), createPositionTest(this.index, parts, distance))
    for (const plan of plans.slice(early)) hits = this.step(plan, hits)
    hits ??= this.everything()
    for (let i = 0; i < hits.length; i++) hits.scores[i] = (hits.scores[i] ?? 0) * (1 + phraseLift)
    return within ? addScoresOf(hits, within) : hits
  }

  /** The statements that have a run of words, where the places of its words tell; null where they have to be read. */
  private phrase(parts: readonly PhraseSlot[][]): Hits | null {
    const [part] = parts
    const hits = this.scratch.pool.take()
    return part && parts.length === 1 && findPhrase(part, this.index, this.rows, hits) ? hits : null
  }
}

function inOrderOfCost(plans: readonly Plan[]): Plan[] {
  return [...plans].sort((one, other) => costOf(one) - costOf(other))
}
