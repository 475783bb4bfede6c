import { Index } from 'flexsearch'
import { slots } from './impact.ts'

/** The statements of one term by slot; a slot nobody is in is missing. */
export type Slots = (number[] | undefined)[]

/** What FlexSearch 0.8 keeps and its types don't tell: its inverted index, and the ids in it. */
type Inside = { map: Map<string, Slots>; reg: Set<number> }

/**
 * The inverted index of what is new: from a term to the numbers of the statements that have it, in slots of falling impact.
 * It is FlexSearch's, fed with slots instead of its own scores, and taken from where FlexSearch keeps it.
 */
export class Postings {
  private terms: string[] = []
  private termSlots: number[] = []
  private readonly index: Index
  private readonly inside: Inside

  /** @throws Error when the installed FlexSearch keeps its index in another way. */
  constructor() {
    this.index = new Index({
      tokenize: 'strict',
      resolution: slots,
      encode: () => this.terms,
      score: (_content, _term, place) => this.termSlots[place] ?? 0,
    })
    this.inside = readInside(this.index)
  }

  /** Add a statement under its terms, each given once, with the slot of each. */
  add(statement: number, terms: string[], termSlots: number[]): void {
    this.terms = terms
    this.termSlots = termSlots
    this.index.add(statement, ' ')
    // FlexSearch's list of ids serves its own removal, which looks through the whole index: rows die in the table instead.
    this.inside.reg.clear()
  }

  /** Take out what came for a term since it was last taken. */
  take(term: string): Slots {
    const slots = this.inside.map.get(term) ?? []
    this.inside.map.delete(term)
    return slots
  }
}

function readInside(index: object): Inside {
  const { map, reg } = index as Partial<Inside>
  if (map instanceof Map && reg instanceof Set) return { map, reg }
  throw new Error(
    'This version of FlexSearch keeps its index in a way that src/search/index/postings.ts does not know.',
  )
}
