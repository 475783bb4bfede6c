import type { StatementIndex } from '../index/statement-index.ts'
import { emptyHits, type Hits } from './hits.ts'

/** Room that every search needs and leaves as it found it: all zeros. */
export class Scratch {
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
    if (this.scores.length < table.length) {
      this.scores = new Float32Array(Math.ceil(table.length * 1.2))
      this.bits = new Uint32Array((this.scores.length >>> 5) + 1)
    }
    if (this.weights.length >= vocabulary.size) return
    this.weights = new Float32Array(Math.ceil(vocabulary.size * 1.2))
    this.counts = new Uint32Array(this.weights.length)
    this.masks = new Uint8Array(this.weights.length)
  }

  /** Note that a row scores so much; the greatest score counts. */
  gatherBest(row: number, score: number): void {
    this.mark(row)
    this.raise(row, score)
  }

  /** Note that a row scores so much more. */
  gatherSum(row: number, score: number): void {
    this.mark(row)
    this.scores[row] = (this.scores[row] ?? 0) + score
  }

  /** The rows that were gathered with their scores. */
  takeGathered(): Hits {
    const hits = emptyHits(this.gathered)
    const { bits, scores } = this
    for (let word = 0; word < bits.length && hits.length < this.gathered; word++) {
      const marked = bits[word] ?? 0
      if (marked === 0) continue
      bits[word] = 0
      for (let left = marked; left !== 0; left &= left - 1) {
        const row = (word << 5) + 31 - Math.clz32(left & -left)
        hits.rows[hits.length] = row
        hits.scores[hits.length++] = scores[row] ?? 0
        scores[row] = 0
      }
    }
    this.gathered = 0
    return hits
  }

  /** Have the rows of some hits expected, until `takeExpected`. */
  expect({ rows, length }: Hits): void {
    const { bits } = this
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
    }
  }

  expects(row: number): boolean {
    return ((this.bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
  }

  /** Note that an expected row scores so much; the greatest score counts. */
  raise(row: number, score: number): void {
    if ((this.scores[row] ?? 0) < score) this.scores[row] = score
  }

  /** What each of the expected hits scores, 0 where nothing was noted. */
  takeExpected({ rows, length }: Hits, into: Float32Array): void {
    const { bits, scores } = this
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      into[i] = scores[row] ?? 0
      scores[row] = 0
      bits[row >>> 5] = 0
    }
  }

  private mark(row: number): void {
    const word = this.bits[row >>> 5] ?? 0
    const bit = 1 << (row & 31)
    if ((word & bit) !== 0) return
    this.bits[row >>> 5] = word | bit
    this.gathered++
  }
}
