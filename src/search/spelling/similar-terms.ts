import type { Vocabulary } from '../index/vocabulary.ts'
import { editDistance } from './edit-distance.ts'

/** A term of the vocabulary that is spelt nearly like a word. */
export type SimilarTerm = { term: string; code: number; distance: number; frequency: number }

/** How much more a frequent term counts when it begins with the same letter: the first is seldom wrong. */
const sameBeginning = 10

/** Words that are remembered, at most. */
const mostRemembered = 16

/** Finds terms that are spelt nearly like a word, which may be a typing error. */
export class SimilarTerms {
  private readonly vocabulary: Vocabulary
  /** Of each term, a bit for each letter it has: words an edit apart differ in two of them at most. */
  private letters = new Uint32Array(0)
  private known = 0
  /** What was found for words of late: a search looks for the same word more than once. */
  private readonly found = new Map<string, SimilarTerm[]>()
  private changes = -1

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /**
   * The terms one edit away, or for words of six letters and more two where none is nearer; the likeliest first, by how many
   * statements use them. Words shorter than four letters and with digits are like no other.
   * @param most How many at most.
   */
  find(word: string, most: number): SimilarTerm[] {
    const units = [...word].length
    if (units < 4 || units > 40 || /\p{N}/u.test(word)) return []
    const found = this.remembered(word) ?? this.look(word, units)
    return found.slice(0, most)
  }

  private remembered(word: string): SimilarTerm[] | undefined {
    if (this.changes !== this.vocabulary.changes || this.found.size > mostRemembered) this.found.clear()
    this.changes = this.vocabulary.changes
    return this.found.get(word)
  }

  private look(word: string, units: number): SimilarTerm[] {
    this.learnTerms()
    const near = this.within(word, 1)
    const found = near.length > 0 || units < 6 ? near : this.within(word, 2)
    found.sort((one, other) => likelihood(word, other) - likelihood(word, one) || one.code - other.code)
    this.found.set(word, found)
    return found
  }

  private within(word: string, edits: number): SimilarTerm[] {
    const { vocabulary, letters } = this
    const mine = lettersOf(word)
    const found: SimilarTerm[] = []
    for (let code = 0; code < vocabulary.size; code++) {
      if (countBits((letters[code] ?? 0) ^ mine) > 2 * edits) continue
      const frequency = vocabulary.frequencyOf(code)
      const term = vocabulary.termOf(code)
      if (frequency === 0 || Math.abs(term.length - word.length) > edits || term === word) continue
      const distance = editDistance(word, term, edits)
      if (distance <= edits) found.push({ term, code, distance, frequency })
    }
    return found
  }

  private learnTerms(): void {
    const { vocabulary } = this
    if (this.letters.length < vocabulary.size) {
      const grown = new Uint32Array(Math.ceil(vocabulary.size * 1.2))
      grown.set(this.letters)
      this.letters = grown
    }
    for (; this.known < vocabulary.size; this.known++)
      this.letters[this.known] = lettersOf(vocabulary.termOf(this.known))
  }
}

function likelihood(word: string, { term, frequency }: SimilarTerm): number {
  return frequency * (term.charAt(0) === word.charAt(0) ? sameBeginning : 1)
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters >>> 0
}

/** The number of bits set (Hacker’s Delight, 5-1). */
function countBits(number: number): number {
  let bits = number - ((number >>> 1) & 0x5555_5555)
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
