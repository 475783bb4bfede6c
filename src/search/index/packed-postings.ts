import { GrowingUint32Array } from './growing-array.ts'
import type { Postings, Slots } from './postings.ts'

/** Bits of a packed posting that hold the slot; the row stands above them. */
export const slotBits = 5
export const slotMask = 31

/** Postings below this number are sorted; more are put in order by a bitmap. */
const fewPostings = 256

/**
 * The postings of each term in one typed array, by row: `row << slotBits | slot`. FlexSearch collects them in many small
 * arrays by slot; a search that reads them in one run is several times faster. Taken over from there at first use, so that
 * nothing is kept twice; newer ones are put at the end.
 */
export class PackedPostings {
  private readonly postings: Postings
  private readonly packed: (Uint32Array | undefined)[] = []
  /** By term code: the number of postings, dead rows included. */
  private readonly counts = new GrowingUint32Array()
  private bitmap = new Uint32Array(0)
  private slotOfRow = new Uint8Array(0)

  constructor(postings: Postings) {
    this.postings = postings
  }

  /** The postings of a term, dead rows included; none for a term that nobody uses. */
  of(code: number, term: string): Uint32Array {
    const known = this.packed[code]
    const count = this.counts.at(code)
    if (known && known.length === count) return known
    const newer = this.pack(this.postings.take(term), count - (known?.length ?? 0))
    const packed = known ? join(known, newer) : newer
    this.packed[code] = packed
    return packed
  }

  /** Know that a term has one more posting. */
  count(code: number): void {
    this.makeCount(code, this.counts.at(code) + 1)
  }

  /** Put back what a snapshot kept. */
  restore(code: number, packed: Uint32Array): void {
    this.packed[code] = packed
    this.makeCount(code, packed.length)
  }

  private makeCount(code: number, count: number): void {
    while (this.counts.length <= code) this.counts.push(0)
    this.counts.items[code] = count
  }

  private pack(slots: Slots, count: number): Uint32Array {
    return count < fewPostings ? packFew(slots, count) : this.packMany(slots, count)
  }

  private packMany(slots: Slots, count: number): Uint32Array {
    this.makeRoom(slots)
    const { bitmap, slotOfRow } = this
    for (let slot = 0; slot < slots.length; slot++) {
      for (const row of slots[slot] ?? []) {
        bitmap[row >>> 5] = (bitmap[row >>> 5] ?? 0) | (1 << (row & 31))
        slotOfRow[row] = slot
      }
    }
    const packed = new Uint32Array(count)
    let at = 0
    for (let word = 0; word < bitmap.length; word++) {
      for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const row = (word << 5) + 31 - Math.clz32(bits & -bits)
        packed[at++] = (row << slotBits) | (slotOfRow[row] ?? 0)
      }
      bitmap[word] = 0
    }
    return packed
  }

  private makeRoom(slots: Slots): void {
    // Rows are added in rising order, so the last of each slot is its greatest.
    let most = 0
    for (let slot = 0; slot < slots.length; slot++) most = Math.max(most, (slots[slot]?.at(-1) ?? 0) + 1)
    if (this.slotOfRow.length >= most) return
    this.slotOfRow = new Uint8Array(Math.ceil(most * 1.2))
    this.bitmap = new Uint32Array((this.slotOfRow.length >>> 5) + 1)
  }
}

function packFew(slots: Slots, count: number): Uint32Array {
  const packed = new Uint32Array(count)
  let at = 0
  for (let slot = 0; slot < slots.length; slot++) {
    for (const row of slots[slot] ?? []) packed[at++] = (row << slotBits) | slot
  }
  return packed.sort()
}

/** One after the other: rows only rise, so that newer ones stand behind. */
function join(packed: Uint32Array, newer: Uint32Array): Uint32Array {
  const all = new Uint32Array(packed.length + newer.length)
  all.set(packed)
  all.set(newer, packed.length)
  return all
}
