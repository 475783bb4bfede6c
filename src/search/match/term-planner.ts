import { inverseFrequency } from '../index/impact.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import type { SimilarTerms } from '../spelling/similar-terms.ts'
import type { Piece } from '../text/piece.ts'
import type { Plan, Variant } from './plan.ts'

/** Weight of another form of a word beside the form as typed. */
const formWeight = 0.75
/** Weight of a word that is spelt like an acronym, for one who typed the acronym. */
const plainWeight = 0.4
/** Weight of a word that is spelt nearly alike. */
const similarWeight = 0.5
/** Words spelt nearly alike that stand for one, at most. */
const mostSimilar = 8
/** Words in more statements than this are never taken for typing errors. */
const mostDoubted = 20
/** Terms that a prefix stands for, at most; the most frequent. */
const mostOfPrefix = 500

/**
 * Where a planner finds words spelt nearly alike, and for which words: none, those that no statement has, or rare
 * ones as well.
 */
export type Spelling = { similar: SimilarTerms; of: 'none' | 'unknown' | 'rare' }

/** Works out which terms of an index a word of a query stands for. */
export class TermPlanner {
  private readonly index: StatementIndex
  private readonly spelling: Spelling
  private readonly notes: string[]

  constructor(index: StatementIndex, spelling: Spelling, notes: string[]) {
    this.index = index
    this.spelling = spelling
    this.notes = notes
  }

  /** A word in the spelling as typed, and unless `exact` in its other forms; when there are none, spelt nearly alike. */
  planTerm(pieces: readonly Piece[], exact: boolean): Plan {
    const typed = this.typedVariants(pieces)
    if (exact) return this.planOf(typed)
    const forms = this.otherForms(pieces, typed)
    const known = [...typed, ...forms]
    if (known.length > 0 && !this.doubts(known)) return this.planOf(known)
    return this.planOf([...known, ...this.similarVariants(pieces, known)])
  }

  /** A word by its beginning: one of several terms that count the same, none for being rare by itself. */
  planPrefix(prefix: string): Plan {
    const codes = this.codesOfPrefix(prefix)
    const weight = this.sharedRarity(codes)
    return this.planOf(codes.map((code) => ({ code, weight })))
  }

  /** The codes of a word as typed. */
  codesOf(stack: readonly Piece[]): number[] {
    const codes: number[] = []
    for (const { term } of stack) {
      const code = this.index.vocabulary.codeOf(term)
      if (code !== undefined) codes.push(code)
    }
    return codes
  }

  /** The codes of a word in all its forms. */
  codesOfForms(stack: readonly Piece[]): number[] {
    const { forms, vocabulary } = this.index
    const codes = this.codesOf(stack)
    for (const { word, term } of stack) {
      if (word === '') continue
      for (const code of forms.of(word, vocabulary.codeOf(term))) if (!codes.includes(code)) codes.push(code)
    }
    return codes
  }

  codesOfPrefix(prefix: string): number[] {
    const codes = this.index.vocabulary.withPrefix(prefix, mostOfPrefix + 1)
    if (codes.length <= mostOfPrefix) return codes
    this.notes.push(`More than ${mostOfPrefix} words begin with “${prefix}”; the most frequent were searched.`)
    return codes.slice(0, mostOfPrefix)
  }

  private typedVariants(pieces: readonly Piece[]): Variant[] {
    const acronym = pieces.length > 1
    const variants: Variant[] = []
    for (const { term, stacked } of pieces) {
      const code = this.index.vocabulary.codeOf(term)
      if (code === undefined || !this.isUsed(code)) continue
      variants.push({ code, weight: this.rarity(code) * (acronym && !stacked ? plainWeight : 1) })
    }
    return variants
  }

  /** The other forms, each worth the same: as rare as all forms together, and never more than the form as typed. */
  private otherForms(pieces: readonly Piece[], typed: readonly Variant[]): Variant[] {
    const codes = this.codesOfForms(pieces)
    let weight = this.sharedRarity(codes)
    for (const variant of typed) weight = Math.min(weight, variant.weight)
    weight *= formWeight
    const forms: Variant[] = []
    for (const code of codes) {
      if (this.isUsed(code) && !typed.some((variant) => variant.code === code)) forms.push({ code, weight })
    }
    return forms
  }

  /** Whether a known word may be a typing error all the same: rare, and asked for all words. */
  private doubts(known: readonly Variant[]): boolean {
    const df = known.reduce((sum, { code }) => sum + this.index.vocabulary.frequencyOf(code), 0)
    return this.spelling.of === 'rare' && df <= mostDoubted
  }

  private similarVariants(pieces: readonly Piece[], known: readonly Variant[]): Variant[] {
    const [piece] = pieces
    if (!piece || piece.word === '' || this.spelling.of === 'none') return []
    const similar = this.spelling.similar.find(piece.term, mostSimilar)
    const [likeliest] = similar
    if (!likeliest) return []
    if (known.length === 0) {
      this.notes.push(`No statement has “${piece.word}”; “${likeliest.term}” and words like it were searched instead.`)
    }
    const taken = new Set(known.map(({ code }) => code))
    const codes = new Set([...similar.map(({ code }) => code), ...this.index.forms.of(likeliest.term)])
    return [...codes]
      .filter((code) => !taken.has(code) && this.isUsed(code))
      .map((code) => ({ code, weight: this.rarity(code) * similarWeight }))
  }

  private planOf(variants: Variant[]): Plan {
    if (variants.length === 0) return { type: 'nothing' }
    let cost = 0
    for (const { code } of variants) cost += this.index.vocabulary.frequencyOf(code)
    return { type: 'term', variants, cost }
  }

  private isUsed(code: number): boolean {
    return this.index.vocabulary.frequencyOf(code) > 0
  }

  /** How rare several terms are together. */
  private sharedRarity(codes: readonly number[]): number {
    const { vocabulary, table } = this.index
    let df = 0
    for (const code of codes) df += vocabulary.frequencyOf(code)
    return inverseFrequency(Math.min(df, table.size), table.size)
  }

  private rarity(code: number): number {
    return inverseFrequency(this.index.vocabulary.frequencyOf(code), this.index.table.size)
  }
}
