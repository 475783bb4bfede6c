import { impactOf, slots } from '../index/impact.ts'
import { slotBits, slotMask } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { HitPool } from './hit-pool.ts'
import type { Hits } from './hits.ts'
import type { Rows } from './rows.ts'

/** The impact of each slot. */
export const impacts = Float32Array.from({ length: slots }, (_, slot) => impactOf(slot))

/** Room that every search needs and leaves as it found it: all zeros. */
export class Scratch {
  readonly pool = new HitPool()
  /** By term code. */
  weights = new Float32Array(0)
  counts = new Uint32Array(0)
  /** By term code: the words of a query that a term stands for, a bit for each. */
  masks = new Uint8Array(0)
  /** By row: scores that are being gathered, and a bit for each row that has one. */
  private scores = new Float32Array(0)
  private bits = new Uint32Array(0)
  private gathered = 0

  /** Make room for all rows and terms of an index. */
  fit({ table, vocabulary }: StatementIndex): void {
    this.pool.reset(table.length)
    if (this.scores.length < table.length) {
      this.scores = new Float32Array(Math.ceil(table.length * 1.2))
      this.bits = new Uint32Array((this.scores.length >>> 5) + 1)
    }
    if (this.weights.length >= vocabulary.size) return
    this.weights = new Float32Array(Math.ceil(vocabulary.size * 1.2))
    this.counts = new Uint32Array(this.weights.length)
    this.masks = new Uint8Array(this.weights.length)
  }

  /** Gather the rows that count of a term's postings; the greatest score of each counts. */
  gatherPostings(packed: Uint32Array, weight: number, rows: Rows): void {
    const { bits, scores } = this
    const { all } = rows
    let { gathered } = this
    for (let i = 0; i < packed.length; i++) {
      const posting = packed[i] ?? 0
      const row = posting >>> slotBits
      if (!all && !rows.has(row)) continue
      const score = weight * (impacts[posting & slotMask] ?? 0)
      const word = bits[row >>> 5] ?? 0
      const bit = 1 << (row & 31)
      if ((word & bit) === 0) {
        bits[row >>> 5] = word | bit
        gathered++
        scores[row] = score
      } else if ((scores[row] ?? 0) < score) scores[row] = score
    }
    this.gathered = gathered
  }

  /** The rows that were gathered with their scores. */
  takeGathered(): Hits {
    const hits = this.pool.take()
    const { bits, scores, gathered } = this
    let length = 0
    for (let word = 0; length < gathered; word++) {
      const marked = bits[word] ?? 0
      if (marked === 0) continue
      bits[word] = 0
      for (let left = marked; left !== 0; left &= left - 1) {
        const row = (word << 5) + 31 - Math.clz32(left & -left)
        hits.rows[length] = row
        hits.scores[length++] = scores[row] ?? 0
        scores[row] = 0
      }
    }
    hits.length = length
    this.gathered = 0
    return hits
  }

  /** Have the rows of some hits expected, until `keepRaised`. */
  expect({ rows, length }: Hits): void {
    const { bits } = this
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
    }
  }

  /** Note that an expected row scores so much; the greatest score counts. */
  raise(row: number, score: number): void {
    if ((this.scores[row] ?? 0) < score) this.scores[row] = score
  }

  /** Note what a term's postings give to expected rows. */
  raiseByPostings(packed: Uint32Array, weight: number): void {
    const { bits, scores } = this
    for (let i = 0; i < packed.length; i++) {
      const posting = packed[i] ?? 0
      const row = posting >>> slotBits
      if (((bits[row >>> 5] ?? 0) & (1 << (row & 31))) === 0) continue
      const score = weight * (impacts[posting & slotMask] ?? 0)
      if ((scores[row] ?? 0) < score) scores[row] = score
    }
  }

  /** The expected hits that something was noted for, it added to their scores; in place. */
  keepRaised(hits: Hits): Hits {
    const { bits, scores } = this
    const { rows, scores: sums, length } = hits
    let kept = 0
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const score = scores[row] ?? 0
      bits[row >>> 5] = 0
      if (score === 0) continue
      scores[row] = 0
      rows[kept] = row
      sums[kept++] = (sums[i] ?? 0) + score
    }
    hits.length = kept
    return hits
  }
}
