/** A Uint32Array that grows at its end, doubling its room. */
export class GrowingUint32Array {
  /** The numbers, with unused room after `length`. Another array after each growth: read it anew. */
  items: Uint32Array
  length: number

  /** @param items Taken over, not copied. */
  constructor(items: Uint32Array = new Uint32Array(1024)) {
    this.items = items
    this.length = 0
  }

  /** An array that holds these numbers already. */
  static of(items: Uint32Array): GrowingUint32Array {
    const array = new GrowingUint32Array(items)
    array.length = items.length
    return array
  }

  push(value: number): void {
    if (this.length === this.items.length) this.makeRoom(this.length + 1)
    this.items[this.length++] = value
  }

  /** The number at a place; 0 after the end. */
  at(place: number): number {
    return this.items[place] ?? 0
  }

  /** The numbers without the unused room; a view, not a copy. */
  view(): Uint32Array {
    return this.items.subarray(0, this.length)
  }

  private makeRoom(least: number): void {
    const grown = new Uint32Array(Math.max(least, Math.ceil(this.items.length * 1.5), 1024))
    grown.set(this.items)
    this.items = grown
  }
}
