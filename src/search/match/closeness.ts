import { GrowingUint32Array } from '../index/growing-array.ts'
import type { TermPlaces } from '../index/occurrences.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, sentenceBit } from '../index/statement-tokens.ts'
import { fullScore, type TermPlan } from './plan.ts'
import type { Scratch } from './scratch.ts'

/** Words of a query whose closeness counts, at most: those that say most, in the order of the query. */
const mostTerms = 8
/** Words in between at which the closeness of words counts half. */
const halfDistance = 20
/** Words of a sentence at which it counts half. */
const halfSentence = 20
/** Tokens of a statement that are all read; of a longer one, those around its occurrences of the rarest word. */
const fewTokens = 128
/** Tokens on either side of an occurrence that are read. */
const surroundings = 40
/** Forms of a word that are looked up one by one, at most. */
const fewForms = 16

/**
 * Tells how close together the words of a query stand in a statement. Words that were said in one sentence belong together
 * more than words that are only near each other; the shorter the sentence, the more of it is what was asked for.
 */
export class Closeness {
  private readonly index: StatementIndex
  private readonly terms: readonly TermPlan[]
  private readonly full: readonly number[]
  private readonly most: number
  private readonly scratch: Scratch
  /** Where the forms of the rarest word stand; empty when each word has too many forms. */
  private anchors: readonly TermPlaces[] | undefined
  private readonly places = new GrowingUint32Array()
  /** By term: the position seen last, and the greatest weight in the sentence at hand. */
  private readonly latest: Int32Array
  private readonly inSentence: Float64Array
  private narrowest = Number.POSITIVE_INFINITY
  private best = 0
  /** A bit for each word that was seen right after the one before it in the query. */
  private pairs = 0

  /** @param terms The required words. Until `end`, the scratch holds what they stand for. */
  constructor(terms: readonly TermPlan[], index: StatementIndex, scratch: Scratch) {
    this.index = index
    this.scratch = scratch
    this.terms = mostTelling(terms)
    this.full = this.terms.map(fullScore)
    this.most = this.full.reduce((sum, score) => sum + score, 0)
    this.latest = new Int32Array(this.terms.length)
    this.inSentence = new Float64Array(this.terms.length)
    const { masks, weights } = scratch
    for (let i = 0; i < this.terms.length; i++) {
      for (const { code, weight } of this.terms[i]?.variants ?? []) {
        masks[code] = (masks[code] ?? 0) | (1 << i)
        if ((weights[code] ?? 0) < weight) weights[code] = weight
      }
    }
  }

  /**
   * Read a statement. `pairs` is the share of the neighbours in the query that are neighbours in it; `stretch` is 1 when the words stand side by side, towards 0 the further they are apart; `sentence` is 1
   * for a sentence that is nothing but the words as typed, towards 0 the longer it is and the less of the query it has.
   */
  of(row: number): { pairs: number; stretch: number; sentence: number } {
    const { tokens } = this.index
    const from = tokens.starts.at(row)
    const until = tokens.starts.at(row + 1)
    this.narrowest = Number.POSITIVE_INFINITY
    this.best = 0
    this.pairs = 0
    if (until - from <= fewTokens || !this.findPlaces(from, until)) this.read(from, until)
    else this.readAroundPlaces(from, until)
    const between = Math.max(0, this.narrowest - this.terms.length)
    const pairs = countBits(this.pairs) / Math.max(1, this.terms.length - 1)
    return { pairs, stretch: halfDistance / (halfDistance + between), sentence: this.best }
  }

  /** What the words among some codes score at full impact. */
  scoreOf(codes: Uint32Array): number {
    let mask = 0
    for (let i = 0; i < codes.length; i++) mask |= this.scratch.masks[codes[i] ?? 0] ?? 0
    let score = 0
    for (let left = mask; left !== 0; left &= left - 1) score += this.full[31 - Math.clz32(left & -left)] ?? 0
    return score
  }

  /** Leave the scratch as it was. */
  end(): void {
    for (const { variants } of this.terms) {
      for (const { code } of variants) {
        this.scratch.masks[code] = 0
        this.scratch.weights[code] = 0
      }
    }
  }

  /** Find where the rarest word stands. @returns false when each word has too many forms. */
  private findPlaces(from: number, until: number): boolean {
    const { places } = this
    this.anchors ??= this.findAnchors()
    places.length = 0
    for (const anchor of this.anchors) anchor.addTo(places, from, until)
    if (this.anchors.length > 1 && places.length > 1) places.view().sort()
    return this.anchors.length > 0
  }

  private readAroundPlaces(from: number, until: number): void {
    const { places } = this
    let start = -1
    let end = -1
    for (let i = 0; i < places.length; i++) {
      const place = places.at(i)
      if (start >= 0 && place - surroundings > end) {
        this.read(start, end)
        start = -1
      }
      if (start < 0) start = Math.max(from, place - surroundings)
      end = Math.min(until, place + surroundings)
    }
    if (start >= 0) this.read(start, end)
  }

  private findAnchors(): TermPlaces[] {
    let rarest: TermPlan | undefined
    for (const term of this.terms) {
      if (term.variants.length <= fewForms && (!rarest || term.cost < rarest.cost)) rarest = term
    }
    return (rarest?.variants ?? []).map(({ code }) => this.index.occurrences.of(code))
  }

  private read(from: number, until: number): void {
    const { items } = this.index.tokens.tokens
    const { masks, weights } = this.scratch
    this.latest.fill(-1)
    let position = -1
    let sentenceStart = 0
    let seen = false
    for (let at = from; at < until; at++) {
      const token = items[at] ?? 0
      // The bit that a stacked token has is the sign of the number.
      if ((token | 0) >= 0) position++
      if ((token & sentenceBit) !== 0) {
        if (seen) this.endSentence(position - sentenceStart)
        seen = false
        sentenceStart = position
      }
      const mask = masks[token & codeMask] ?? 0
      if (mask === 0) continue
      seen = true
      this.see(mask, weights[token & codeMask] ?? 0, position)
    }
    if (seen) this.endSentence(position + 1 - sentenceStart)
  }

  private see(mask: number, weight: number, position: number): void {
    const { latest, inSentence } = this
    for (let left = mask; left !== 0; left &= left - 1) {
      const i = 31 - Math.clz32(left & -left)
      latest[i] = position
      if (i > 0 && latest[i - 1] === position - 1) this.pairs |= 1 << i
      if ((inSentence[i] ?? 0) < weight) inSentence[i] = weight
    }
    let earliest = position
    for (let i = 0; i < latest.length; i++) {
      const last = latest[i] ?? -1
      if (last < earliest) earliest = last
    }
    if (earliest >= 0 && position - earliest + 1 < this.narrowest) this.narrowest = position - earliest + 1
  }

  private endSentence(words: number): void {
    let sum = 0
    for (let i = 0; i < this.inSentence.length; i++) sum += this.inSentence[i] ?? 0
    this.inSentence.fill(0)
    const share = Math.min(1, sum / this.most)
    const value = (share ** 4 * halfSentence) / (halfSentence + words)
    if (value > this.best) this.best = value
  }
}

/** The words that say most, in the order of the query. */
function mostTelling(terms: readonly TermPlan[]): readonly TermPlan[] {
  if (terms.length <= mostTerms) return terms
  const least = terms.map(fullScore).sort((one, other) => other - one)[mostTerms - 1] ?? 0
  return terms.filter((term) => fullScore(term) >= least).slice(0, mostTerms)
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
