import type { StatementIndex } from '../index/statement-index.ts'
import type { Hits } from './hits.ts'

/** Room that every search needs and leaves as it found it: all zeros. */
export class Scratch {
  /** By row: 1 + its place in the hits at hand. */
  places = new Uint32Array(0)
  /** By term code. */
  weights = new Float32Array(0)
  counts = new Uint32Array(0)

  /** Make room for all rows and terms of an index. */
  fit({ table, vocabulary }: StatementIndex): void {
    if (this.places.length < table.length) this.places = new Uint32Array(Math.ceil(table.length * 1.2))
    if (this.weights.length >= vocabulary.size) return
    this.weights = new Float32Array(Math.ceil(vocabulary.size * 1.2))
    this.counts = new Uint32Array(this.weights.length)
  }

  remember({ rows, length }: Hits): void {
    for (let i = 0; i < length; i++) this.places[rows[i] ?? 0] = i + 1
  }

  forget({ rows, length }: Hits): void {
    for (let i = 0; i < length; i++) this.places[rows[i] ?? 0] = 0
  }
}
