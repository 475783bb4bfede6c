import type { Hits } from './hits.ts'

/**
 * Room for the hits of each step of a search, used again and again: to ask for new memory costs more than most steps.
 * Like a stack: what was taken after a `mark` is free again after `release`.
 */
export class HitPool {
  private readonly hits: Hits[] = []
  private taken = 0
  private room = 0

  /** Have room for so many rows in each, and all of them free. */
  reset(rows: number): void {
    this.taken = 0
    if (this.room >= rows) return
    this.room = Math.ceil(rows * 1.2)
    this.hits.length = 0
  }

  /** Room for as many hits as there are rows; it has none yet. */
  take(): Hits {
    const known = this.hits[this.taken]
    const hits = known ?? { rows: new Uint32Array(this.room), scores: new Float32Array(this.room), length: 0 }
    if (!known) this.hits.push(hits)
    this.taken++
    hits.length = 0
    return hits
  }

  /** The rows of some hits, none of them with a score yet, in room of their own. */
  takeRows({ rows, length }: Hits): Hits {
    const hits = this.take()
    hits.rows.set(rows.subarray(0, length))
    hits.scores.fill(0, 0, length)
    hits.length = length
    return hits
  }

  mark(): number {
    return this.taken
  }

  release(mark: number): void {
    this.taken = mark
  }
}
