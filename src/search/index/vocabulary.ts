import { GrowingUint32Array } from './growing-array.ts'

/** New terms that are looked through one by one before all are sorted again. */
const mostUnsorted = 2000

/** The terms that statements use, each with a code (from 0, in order of first use) and the number of statements that use it. */
export class Vocabulary {
  readonly terms: string[] = []
  /** By code. */
  readonly frequencies: GrowingUint32Array = new GrowingUint32Array()
  /** Rises with every change of a frequency. */
  changes = 0
  private readonly codes = new Map<string, number>()
  /** The first terms, as many as there were when they were last sorted. */
  private sorted: string[] = []

  get size(): number {
    return this.terms.length
  }

  codeOf(term: string): number | undefined {
    return this.codes.get(term)
  }

  /** The term of a code that this vocabulary gave. */
  termOf(code: number): string {
    return this.terms[code] ?? ''
  }

  /** The code of a term, new to the vocabulary or not. */
  add(term: string): number {
    const known = this.codes.get(term)
    if (known !== undefined) return known
    const code = this.terms.length
    this.codes.set(term, code)
    this.terms.push(term)
    this.frequencies.push(0)
    return code
  }

  /** Count a statement that uses a term, or with -1 one that no longer does. */
  count(code: number, by: 1 | -1): void {
    this.frequencies.items[code] = this.frequencies.at(code) + by
    this.changes++
  }

  /** Know that so many statements use a term. */
  setFrequency(code: number, statements: number): void {
    this.frequencies.items[code] = statements
    this.changes++
  }

  /** The number of statements that use a term. */
  frequencyOf(code: number): number {
    return this.frequencies.at(code)
  }

  /** The codes of the terms in use that begin so, the most frequent first, at most `limit`. */
  withPrefix(prefix: string, limit: number): number[] {
    if (this.terms.length - this.sorted.length > mostUnsorted) this.sorted = [...this.terms].sort(byUnits)
    const found: number[] = []
    const add = (term: string) => {
      const code = this.codes.get(term)
      if (code !== undefined && this.frequencyOf(code) > 0) found.push(code)
    }
    let at = firstNotBefore(this.sorted, prefix)
    for (let term = this.sorted[at]; term?.startsWith(prefix); term = this.sorted[++at]) add(term)
    for (let code = this.sorted.length; code < this.terms.length; code++) {
      const term = this.termOf(code)
      if (term.startsWith(prefix)) add(term)
    }
    return found.sort((one, other) => this.frequencyOf(other) - this.frequencyOf(one) || one - other).slice(0, limit)
  }
}

function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function firstNotBefore(terms: readonly string[], prefix: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}
