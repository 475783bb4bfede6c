import { firstNotBefore } from '../index/first-not-before.ts'
import { GrowingUint32Array } from '../index/growing-array.ts'
import type { OccurrenceSegment } from '../index/occurrences.ts'
import { slotBits } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { addHit, type Hits } from './hits.ts'
import { createPositionTest, matchesFrom, rarestSlot, stepBack } from './match-positions.ts'
import type { PhraseSlot } from './plan.ts'
import type { Rows } from './rows.ts'

/**
 * The statements among the rows that count that have a run of words, none with a score yet. Where its rarest word stands, its
 * second rarest has to be as far away as in the run: the lists of their places tell, most often without a look at the words.
 * @returns whether it could be told so: not when each word stands for too many terms.
 */
export function findPhrase(part: readonly PhraseSlot[], index: StatementIndex, rows: Rows, into: Hits): boolean {
  const anchor = rarestSlot(part, index)
  if (anchor < 0 || part.some((slot) => slot.length === 0)) return false
  const found = new PhraseFinder(part, index, anchor).find()
  for (let i = 0; i < found.length; i++) {
    const row = found[i] ?? 0
    if (row !== found[i - 1] && rows.has(row)) addHit(into, row, 0)
  }
  return true
}

class PhraseFinder {
  private readonly part: readonly PhraseSlot[]
  private readonly index: StatementIndex
  private readonly anchor: number
  /** The second rarest word; -1 without one. */
  private readonly partner: number
  private readonly found = new GrowingUint32Array(new Uint32Array(64))

  constructor(part: readonly PhraseSlot[], index: StatementIndex, anchor: number) {
    this.part = part
    this.index = index
    this.anchor = anchor
    this.partner = rarestSlot(part, index, anchor)
  }

  /** Rows in rising order, as often as the run stands in them. */
  find(): Uint32Array {
    for (const segment of this.index.occurrences.segments) this.findListed(segment)
    this.findUnlisted()
    return this.found.view().sort()
  }

  private findListed(segment: OccurrenceSegment): void {
    const { places, starts } = segment
    const partners = (this.part[this.partner] ?? []).map((code) => ({
      at: starts[code] ?? 0,
      end: starts[code + 1] ?? 0,
    }))
    for (const code of this.part[this.anchor] ?? []) {
      const cursors = partners.map((list) => ({ ...list }))
      const end = starts[code + 1] ?? 0
      for (let at = starts[code] ?? end; at < end; at++) {
        const place = places[at] ?? 0
        if (this.partner < 0 || this.hasPartner(segment, cursors, place)) this.look(place)
      }
    }
  }

  /** Whether the second rarest word may stand where it has to. A position has one token, or two where one is stacked. */
  private hasPartner(
    { from, until, places }: OccurrenceSegment,
    cursors: { at: number; end: number }[],
    place: number,
  ): boolean {
    const away = this.partner - this.anchor
    const nearest = place + (away > 0 ? away : 2 * away - 1)
    const farthest = place + (away > 0 ? 2 * away + 1 : away)
    if (nearest < from || farthest >= until) return true
    for (const cursor of cursors) {
      cursor.at = firstNotBefore(places, cursor.at, cursor.end, nearest)
      if (cursor.at < cursor.end && (places[cursor.at] ?? 0) <= farthest) return true
    }
    return false
  }

  /** Note the row of a place where the whole run stands. */
  private look(place: number): void {
    const { tokens } = this.index
    const { starts } = tokens
    const row = firstNotBefore(starts.items, 0, starts.length, place + 1) - 1
    const head = stepBack(tokens.tokens.items, starts.at(row), place, this.anchor)
    if (head >= 0 && matchesFrom(tokens.tokens.items, head, starts.at(row + 1), this.part)) this.found.push(row)
  }

  /** The newest statements, whose words are in no list yet, by the postings of the rarest word. */
  private findUnlisted(): void {
    const { tokens, occurrences, table } = this.index
    const first = firstNotBefore(tokens.starts.items, 0, tokens.starts.length, occurrences.listed + 1) - 1
    if (first >= table.length) return
    const test = createPositionTest(this.index, [[...this.part]], null)
    for (const code of this.part[this.anchor] ?? []) {
      const packed = this.index.postingsOf(code)
      let at = firstNotBefore(packed, 0, packed.length, (first << slotBits) >>> 0)
      for (; at < packed.length; at++) {
        const row = (packed[at] ?? 0) >>> slotBits
        if (test(row)) this.found.push(row)
      }
    }
  }
}
