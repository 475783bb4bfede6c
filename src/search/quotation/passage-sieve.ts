import { alignQuotation } from './align-quotation.ts'
import type { PassageCandidate } from './passage-engine.ts'
import { type Gap, readQuotedWords, readWords } from './quoted-words.ts'

/** A statement as it comes by. */
export type PassingStatement = {
  id: string
  transcriptId: number
  /** Slug of who speaks; empty when nobody does. */
  speaker: string
  /** YYYYMMDD as a number. */
  date: number
  text: string
}

/** Where a quotation was said, and the transcript of it. */
export type SievedPassage = PassageCandidate & { transcriptId: number }

/** Words in a row that must be the same before a statement is looked at closely. */
const run = 3
/** Share of the words of a quotation that may be missing; of one of few words, how many. */
const mostMissing = 0.15
const mayMiss = 1
/** Words of what was said that an ellipsis or brackets may leave out, as `alignQuotation` has it. */
const elided = { ellipsis: 400, brackets: 16 }
/** Cells of one alignment at most: of longer ones the index, too, sees only a part. */
const mostCells = 3_000_000

type Sought = {
  codes: Uint32Array
  gaps: readonly (Gap | null)[]
  /** Its different words, those first that the fewest quotations have. */
  rarest: number[]
  /** How many of them must be near, and how far before and behind a word that is there the others may stand. */
  least: number
  reach: number
}

/**
 * Finds where quotations were said in statements that come by one after another, each looked at once: an archive of any
 * size in the memory that the quotations need. Complete for quotations that keep at least three words in a row, and that
 * is every one of nine words or more with 85 % of them kept and three edits to ten words at most.
 */
export class PassageSieve {
  private readonly codes = new Map<string, number>()
  private readonly sought: Sought[]
  /** Numbers of quotations and places in them, by three words in a row. */
  private readonly runs = new Map<number, number[]>()
  /** By word, the turn in which it was last seen. */
  private readonly marks: Uint32Array
  private turn = 0

  constructor(quotations: readonly string[]) {
    this.sought = quotations.map((text) => this.read(text))
    this.marks = new Uint32Array(this.codes.size + 1)
    this.sortRarest()
    for (const [number, { codes, gaps }] of this.sought.entries())
      for (let place = 0; place + run <= codes.length; place++) {
        if (gaps[place + 1] || gaps[place + 2]) continue
        const key = this.keyOf(codes, place)
        const places = this.runs.get(key)
        if (places) places.push(number, place)
        else this.runs.set(key, [number, place])
      }
  }

  /** Which of the quotations a statement may say, each with where; by their number. */
  look(statement: PassingStatement): { number: number; passage: SievedPassage }[] {
    const said = Uint32Array.from(readWords(statement.text), ({ term }) => this.codes.get(term) ?? 0)
    const found = new Map<number, SievedPassage>()
    /** Up to where a quotation need not be looked for any more. */
    const done = new Map<number, number>()
    const turn = this.mark(said)
    for (let at = 0; at + run <= said.length; at++) {
      if (!said[at] || !said[at + 1] || !said[at + 2]) continue
      const places = this.runs.get(this.keyOf(said, at)) ?? []
      for (let next = 0; next < places.length; next += 2) {
        const number = places[next] ?? 0
        const until = done.get(number)
        if (until !== undefined && until >= at) continue
        if (until === undefined && !this.hasWords(number, turn)) done.set(number, said.length)
        else this.lookNear(statement, said, { number, at, start: at - (places[next + 1] ?? 0) }, found, done)
      }
    }
    return [...found].map(([number, passage]) => ({ number, passage }))
  }

  private lookNear(
    statement: PassingStatement,
    said: Uint32Array,
    { number, at, start }: { number: number; at: number; start: number },
    found: Map<number, SievedPassage>,
    done: Map<number, number>,
  ): void {
    const { codes, rarest, least, reach } = this.sought[number] as Sought
    const from = Math.max(0, start - reach)
    const near = said.subarray(from, Math.max(0, start + codes.length + reach))
    if (countWords(rarest, near) < least) return
    done.set(number, Math.max(at, start + codes.length))
    const passage = this.align(number, near, { statement, from, words: said.length })
    if (passage.cost < (found.get(number)?.cost ?? Number.POSITIVE_INFINITY)) found.set(number, passage)
  }

  private read(text: string): Sought {
    const { words, gaps } = readQuotedWords(text)
    const codes = Uint32Array.from(words, ({ term }) => this.learn(term))
    const rarest = [...new Set(codes)]
    const left = gaps.reduce((sum, gap) => sum + (gap ? elided[gap] : 0), 0)
    const least = rarest.length - Math.max(mayMiss, Math.floor(codes.length * mostMissing))
    return { codes, gaps, rarest, least, reach: codes.length + left }
  }

  private sortRarest(): void {
    const counts = new Uint32Array(this.codes.size + 1)
    for (const { rarest } of this.sought) for (const code of rarest) counts[code] = (counts[code] ?? 0) + 1
    for (const { rarest } of this.sought) rarest.sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))
  }

  /** The number of a word, from 1: 0 is a word that no quotation has. */
  private learn(term: string): number {
    const code = this.codes.get(term) ?? this.codes.size + 1
    this.codes.set(term, code)
    return code
  }

  private keyOf(words: Uint32Array, at: number): number {
    const size = this.codes.size + 1
    return ((words[at] ?? 0) * size + (words[at + 1] ?? 0)) * size + (words[at + 2] ?? 0)
  }

  private mark(said: Uint32Array): number {
    this.turn++
    for (const word of said) this.marks[word] = this.turn
    return this.turn
  }

  /** Whether the statement of a turn has enough of a quotation's words anywhere; the rare ones tell soonest that it has not. */
  private hasWords(number: number, turn: number): boolean {
    const { rarest, least } = this.sought[number] as Sought
    let missing = rarest.length - least
    for (const code of rarest) if (this.marks[code] !== turn && --missing < 0) return false
    return true
  }

  private align(
    number: number,
    near: Uint32Array,
    { statement, from, words }: { statement: PassingStatement; from: number; words: number },
  ): SievedPassage {
    const { codes, gaps } = this.sought[number] as Sought
    const most = Math.max(codes.length, Math.floor(mostCells / codes.length))
    const { cost, steps } = alignQuotation({ quoted: codes, gaps, said: near.subarray(0, most) })
    const places = steps.flatMap((step) => (step.said < 0 ? [] : step.said + from))
    const { id, transcriptId, speaker, date } = statement
    const [first, last] = [places[0] ?? from, places.at(-1) ?? from]
    return { id, transcriptId, speaker, date, first, last, words, cost, wanted: false }
  }
}

/** How many of these words stand in a passage. */
function countWords(words: readonly number[], passage: Uint32Array): number {
  return words.reduce((count, word) => count + Number(passage.includes(word)), 0)
}
