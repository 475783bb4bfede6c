import type { StatementIndex } from '../index/statement-index.ts'
import type { NearNode, PhraseNode, QueryNode, WordNode } from '../query/query-node.ts'
import { findChunks } from '../text/find-chunks.ts'
import type { Piece } from '../text/piece.ts'
import { splitChunk } from '../text/split-chunk.ts'
import { hasUnspacedScript } from '../text/unspaced-script.ts'
import { testOfField } from './field-test.ts'
import type { PhraseSlot, Plan } from './plan.ts'
import { type Spelling, TermPlanner } from './term-planner.ts'

/** Work out what a query means in an index. `notes` is told what the index has to say about it. */
export function buildPlan(query: QueryNode, index: StatementIndex, spelling: Spelling, notes: string[]): Plan {
  return new Planner(index, new TermPlanner(index, spelling, notes)).plan(query)
}

class Planner {
  private readonly index: StatementIndex
  private readonly terms: TermPlanner

  constructor(index: StatementIndex, terms: TermPlanner) {
    this.index = index
    this.terms = terms
  }

  plan(query: QueryNode): Plan {
    switch (query.type) {
      case 'everything':
        return query
      case 'word':
        return this.planWord(query)
      case 'phrase':
        return this.planPhrase(phrasePieces(query.text))
      case 'near':
        return this.planNear(query)
      case 'field':
        return { type: 'rows', field: query, test: testOfField(query, this.index.table) }
      case 'not':
        return { type: 'not', plan: this.plan(query.node) }
      default:
        return { type: query.type, plans: query.nodes.map((node) => this.plan(node)) }
    }
  }

  private planWord({ text, match }: WordNode): Plan {
    const chunks = findChunks(text).map((chunk) => splitChunk(chunk.text))
    const plans = chunks.map((pieces, i) => {
      if (match === 'prefix' && i === chunks.length - 1) return this.planPrefix(pieces)
      if (!isOneWord(pieces)) return this.planCompound(pieces)
      return isOneCharacter(pieces) ? this.planPrefix(pieces) : this.terms.planTerm(pieces, match === 'exact')
    })
    const [only] = plans
    if (!only) return { type: 'everything' }
    return plans.length === 1 ? only : { type: 'and', plans }
  }

  private planPrefix(pieces: readonly Piece[]): Plan {
    const parts = pieces.filter(({ stacked }) => !stacked)
    const last = parts.pop()
    if (!last) return { type: 'everything' }
    const plan = this.terms.planPrefix(last.term)
    if (parts.length === 0) return plan
    const slots = [...parts.map((piece) => this.terms.codesOf([piece])), this.terms.codesOfPrefix(last.term)]
    const words: Plan = { type: 'and', plans: [...parts.map((piece) => this.terms.planTerm([piece], true)), plan] }
    return { type: 'positions', words, parts: [slots], distance: null }
  }

  /** A word of several parts, `long-term`: written so, in one word, or in several. */
  private planCompound(pieces: readonly Piece[]): Plan {
    const apart = this.planPhrase(pieces.filter(({ stacked }) => !stacked).map((piece) => [piece]))
    // The last character alone, which stands stacked in Chinese, is no other spelling of the whole.
    const joined = pieces.filter(({ term, stacked }) => stacked && !hasUnspacedScript(term))
    const whole = this.terms.planTerm(joined, true)
    return whole.type === 'nothing' ? apart : { type: 'or', plans: [apart, whole] }
  }

  private planPhrase(stacks: readonly Piece[][]): Plan {
    const words = stacks.map((stack) => this.terms.planTerm(stack, true))
    const [only] = words
    if (!only) return { type: 'everything' }
    if (words.length === 1) return only
    const slots = stacks.map((stack) => this.terms.codesOf(stack))
    return { type: 'positions', words: { type: 'and', plans: words }, parts: [slots], distance: null }
  }

  private planNear({ distance, parts }: NearNode): Plan {
    const words: Plan = { type: 'and', plans: parts.map((part) => this.plan(part)) }
    return { type: 'positions', words, parts: parts.map((part) => this.slotsOf(part)), distance }
  }

  private slotsOf(part: WordNode | PhraseNode): PhraseSlot[] {
    const stacks = phrasePieces(part.text)
    return stacks.map((stack, i) => {
      if (part.type === 'phrase') return this.terms.codesOf(stack)
      if (part.match === 'prefix' && i === stacks.length - 1) return this.terms.codesOfPrefix(stack[0]?.term ?? '')
      return part.match === 'forms' && stacks.length === 1 ? this.terms.codesOfForms(stack) : this.terms.codesOf(stack)
    })
  }
}

function isOneWord(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ stacked }) => !stacked).length === 1
}

/** Whether a word is one character of a script whose words are indexed by pairs. */
function isOneCharacter(pieces: readonly Piece[]): boolean {
  const term = pieces[0]?.term ?? ''
  return [...term].length === 1 && hasUnspacedScript(term)
}

/** The pieces of a phrase, position by position, without the spellings of several positions in one. */
function phrasePieces(text: string): Piece[][] {
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
