import { inverseFrequency } from '../index/impact.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import type { NearNode, PhraseNode, QueryNode, WordNode } from '../query/query-node.ts'
import { findChunks } from '../text/find-chunks.ts'
import type { Piece } from '../text/piece.ts'
import { splitChunk } from '../text/split-chunk.ts'
import { testOfField } from './field-test.ts'
import type { PhraseSlot, Plan, PositionsPlan, Variant } from './plan.ts'

/** Weight of another form of a word beside the form as typed. */
const formWeight = 0.55
/** Weight of a word that is spelt like an acronym, for one who typed the acronym. */
const plainWeight = 0.4
/** Terms that a prefix stands for, at most; the most frequent. */
const mostOfPrefix = 500

/** Work out what a query means in an index. `notes` is told what the index has to say about it. */
export function buildPlan(query: QueryNode, index: StatementIndex, notes: string[]): Plan {
  return new Planner(index, notes).plan(query)
}

class Planner {
  private readonly index: StatementIndex
  private readonly notes: string[]

  constructor(index: StatementIndex, notes: string[]) {
    this.index = index
    this.notes = notes
  }

  plan(query: QueryNode): Plan {
    switch (query.type) {
      case 'everything':
        return query
      case 'word':
        return this.planWord(query)
      case 'phrase':
        return this.planPhrase(query)
      case 'near':
        return this.planNear(query)
      case 'field':
        return { type: 'rows', test: testOfField(query, this.index.table) }
      case 'not':
        return { type: 'not', plan: this.plan(query.node) }
      default:
        return { type: query.type, plans: query.nodes.map((node) => this.plan(node)) }
    }
  }

  private planWord({ text, match }: WordNode): Plan {
    const chunks = [...findChunks(text)].map((chunk) => splitChunk(chunk.text))
    const plans = chunks.map((pieces, i) => {
      const last = i === chunks.length - 1
      if (match === 'prefix' && last) return this.planPrefix(pieces)
      return isOneWord(pieces) ? this.planTerm(pieces, match === 'exact') : this.planCompound(pieces)
    })
    const [only] = plans
    if (!only) return { type: 'everything' }
    return plans.length === 1 ? only : { type: 'and', plans }
  }

  /** A word in the spelling as typed, and unless `exact` in its other forms. */
  private planTerm(pieces: readonly Piece[], exact: boolean): Plan {
    const typed = this.typedVariants(pieces)
    const others = exact ? [] : this.otherForms(pieces, typed)
    return this.termPlan([...typed, ...others])
  }

  private typedVariants(pieces: readonly Piece[]): Variant[] {
    const acronym = pieces.length > 1
    return pieces.flatMap(({ term, stacked }) => {
      const code = this.index.vocabulary.codeOf(term)
      if (code === undefined || this.index.vocabulary.frequencyOf(code) === 0) return []
      return [{ code, weight: this.rarity(code) * (acronym && !stacked ? plainWeight : 1) }]
    })
  }

  private otherForms(pieces: readonly Piece[], typed: readonly Variant[]): Variant[] {
    const rarest = Math.min(...typed.map(({ weight }) => weight))
    const known = new Set(typed.map(({ code }) => code))
    const codes = pieces.flatMap(({ word }) => (word === '' ? [] : [...this.index.forms.of(word)]))
    return codes
      .filter((code) => !known.has(code) && this.index.vocabulary.frequencyOf(code) > 0)
      .map((code) => ({ code, weight: Math.min(this.rarity(code), rarest) * formWeight }))
  }

  private planPrefix(pieces: readonly Piece[]): Plan {
    const before = pieces.filter(({ stacked }) => !stacked).slice(0, -1)
    const last = pieces.filter(({ stacked }) => !stacked).at(-1)
    if (!last) return { type: 'everything' }
    const codes = this.codesOfPrefix(last.term)
    const plan = this.sharedRarity(codes)
    if (before.length === 0) return plan
    const slots = [...before.map((piece) => this.slotOf([piece])), codes]
    return this.positionsPlan([slots], null, {
      type: 'and',
      plans: [...before.map((piece) => this.planTerm([piece], true)), plan],
    })
  }

  private codesOfPrefix(prefix: string): number[] {
    const codes = this.index.vocabulary.withPrefix(prefix, mostOfPrefix + 1)
    if (codes.length <= mostOfPrefix) return codes
    this.notes.push(`More than ${mostOfPrefix} words begin with “${prefix}”; the most frequent were searched.`)
    return codes.slice(0, mostOfPrefix)
  }

  /** One of several terms that count the same, none for being rare by itself. */
  private sharedRarity(codes: readonly number[]): Plan {
    const { vocabulary, table } = this.index
    const df = codes.reduce((sum, code) => sum + vocabulary.frequencyOf(code), 0)
    const weight = inverseFrequency(Math.min(df, table.size), table.size)
    return this.termPlan(codes.map((code) => ({ code, weight })))
  }

  /** A word of several parts, `long-term`: written so, in one word, or in several. */
  private planCompound(pieces: readonly Piece[]): Plan {
    const parts = pieces.filter(({ stacked }) => !stacked)
    const slots = parts.map((piece) => this.slotOf([piece]))
    const words: Plan = { type: 'and', plans: parts.map((piece) => this.planTerm([piece], true)) }
    const apart = this.positionsPlan([slots], null, words)
    const whole = pieces.filter(({ stacked }) => stacked)
    const joined = this.planTerm(whole, true)
    return joined.type === 'nothing' ? apart : { type: 'or', plans: [apart, joined] }
  }

  private planPhrase(phrase: PhraseNode): Plan {
    const pieces = phrasePieces(phrase)
    const slots = pieces.map((stack) => this.slotOf(stack))
    const words: Plan = { type: 'and', plans: pieces.map((stack) => this.planTerm(stack, true)) }
    if (slots.length > 1) return this.positionsPlan([slots], null, words)
    return words.plans[0] ?? { type: 'everything' }
  }

  private planNear({ distance, parts }: NearNode): Plan {
    const plans = parts.map((part) => this.plan(part))
    const slots = parts.map((part) => this.slotsOf(part))
    return this.positionsPlan(slots, distance, { type: 'and', plans })
  }

  private slotsOf(part: WordNode | PhraseNode): PhraseSlot[] {
    if (part.type === 'phrase') return phrasePieces(part).map((stack) => this.slotOf(stack))
    const stacks = phrasePieces({ type: 'phrase', text: part.text })
    return stacks.map((stack, i) => {
      const last = i === stacks.length - 1
      if (part.match === 'prefix' && last) return this.codesOfPrefix(stack[0]?.term ?? '')
      if (part.match === 'exact' || stacks.length > 1) return this.slotOf(stack)
      return [...this.slotOf(stack), ...this.otherForms(stack, []).map(({ code }) => code)]
    })
  }

  private slotOf(stack: readonly Piece[]): number[] {
    return stack.flatMap(({ term }) => this.index.vocabulary.codeOf(term) ?? [])
  }

  private positionsPlan(parts: PhraseSlot[][], distance: number | null, words: Plan): PositionsPlan {
    return { type: 'positions', words, parts, distance }
  }

  private termPlan(variants: Variant[]): Plan {
    if (variants.length === 0) return { type: 'nothing' }
    const cost = variants.reduce((sum, { code }) => sum + this.index.vocabulary.frequencyOf(code), 0)
    return { type: 'term', variants, cost }
  }

  private rarity(code: number): number {
    return inverseFrequency(this.index.vocabulary.frequencyOf(code), this.index.table.size)
  }
}

function isOneWord(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ stacked }) => !stacked).length === 1
}

/** The pieces of a phrase, position by position. */
function phrasePieces({ text }: PhraseNode): Piece[][] {
  const stacks: Piece[][] = []
  for (const chunk of findChunks(text)) {
    const pieces = splitChunk(chunk.text)
    const compound = !isOneWord(pieces)
    for (const piece of pieces) {
      if (!piece.stacked) stacks.push([piece])
      else if (!compound) stacks.at(-1)?.push(piece)
    }
  }
  return stacks
}
