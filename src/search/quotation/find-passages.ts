import { inverseFrequency } from '../index/impact.ts'
import { slotBits } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { codeMask, stackedBit } from '../index/statement-tokens.ts'
import { alignQuotation } from './align-quotation.ts'
import { DiagonalFinder, type Part } from './diagonal-finder.ts'
import type { FoundPassages, PassageCandidate, PassageRequest } from './passage-engine.ts'
import { type Gap, readQuotedWords } from './quoted-words.ts'
import { RankedRows } from './ranked-rows.ts'

/** The rarest words of a quotation, which tell where to look. */
const mostTelling = 16
/** So many are looked up however frequent they are; more as long as they have so many postings together. */
const leastTelling = 4
const mostPostings = 200_000
/** Share of the weight of these words that a statement must have to be looked at. */
const leastShare = 0.4
/** Words of statements that are looked through for one quotation, at most. */
const mostScanned = 700_000
/** Statements that a quotation is aligned with, at most, and cells of these alignments. */
const mostAligned = 24
const mostCells = 3_000_000
/** Statements that come out. */
const mostCandidates = 8
/** Statements whose words lie so much worse than the best one’s are not aligned. */
const leastOfBest = 0.55

/** A code that no word of the archive has. */
const unknown = 0xffff_ffff

type Quoted = { codes: Uint32Array; gaps: (Gap | null)[]; parts: Part[] }
type Aligned = PassageCandidate & { row: number }
type Place = { row: number; score: number; first: number; last: number }

/** Finds where the words of a quotation stand in an index, also when a third of them were changed. */
export class PassageFinder {
  private readonly index: StatementIndex
  private readonly diagonals: DiagonalFinder
  private votes = new Float32Array(0)
  private voted = new Uint32Array(0)

  constructor(index: StatementIndex) {
    this.index = index
    this.diagonals = new DiagonalFinder()
  }

  find({ text, speakers = [] }: PassageRequest): FoundPassages {
    const quoted = this.read(text)
    const places = this.findPlaces(quoted, speakers)
    const candidates = this.align(quoted, places, new Set(speakers))
    candidates.sort(
      (one, other) =>
        one.cost - other.cost ||
        Number(other.wanted) - Number(one.wanted) ||
        one.date - other.date ||
        one.row - other.row,
    )
    const exact = candidates.filter(({ cost }) => cost < 0.5)
    const transcripts = new Set(exact.map(({ row }) => this.index.table.columns.transcript.at(row)))
    const own = candidates.findIndex(({ wanted }) => wanted)
    const best = candidates.filter((_, place) => place < mostCandidates || place === own)
    return {
      candidates: best.map(({ row: _, ...candidate }) => candidate),
      verbatim: { statements: exact.length, transcripts: transcripts.size },
    }
  }

  private read(text: string): Quoted {
    const { words, gaps } = readQuotedWords(text)
    const { vocabulary, table } = this.index
    const codes = Uint32Array.from(words, ({ term }) => vocabulary.codeOf(term) ?? unknown)
    const weights = Float32Array.from(codes, (code) => {
      const frequency = code === unknown ? 0 : vocabulary.frequencyOf(code)
      return frequency === 0 ? 0 : inverseFrequency(frequency, table.size)
    })
    const parts: Part[] = []
    let start = 0
    for (let place = 1; place <= codes.length; place++) {
      if (place < codes.length && !gaps[place]) continue
      parts.push({ codes: codes.subarray(start, place), weights: weights.subarray(start, place), offset: start })
      start = place
    }
    return { codes, gaps, parts }
  }

  /** The statements where the words lie best, and where in them. */
  private findPlaces(quoted: Quoted, speakers: readonly string[]): Place[] {
    const { tokens, table } = this.index
    const places: Place[] = []
    let scanned = 0
    const wanted = new Set(speakers)
    const isWanted = (row: number) => wanted.size > 0 && wanted.has(table.speakerOf(row)?.slug ?? '')
    const prepared = this.diagonals.prepare(quoted.parts, this.index.vocabulary.size)
    const whole = quoted.parts.reduce((sum, { weights }) => sum + weights.reduce((all, weight) => all + weight, 0), 0)
    let best = 0
    for (const { row, share } of this.vote(quoted, isWanted).list()) {
      // A statement can’t have more of the words in place than it has at all.
      if (share + 0.1 < best) break
      const words = tokens.of(row)
      scanned += words.length
      if (scanned > mostScanned && places.length > 0) break
      const place = prepared.find(words)
      if (!place) continue
      places.push({ row, ...place })
      best = Math.max(best, place.score / whole)
    }
    prepared.clear()
    const { date } = table.columns
    places.sort(
      (one, other) =>
        Math.round((other.score - one.score) * 500) ||
        Number(isWanted(other.row)) - Number(isWanted(one.row)) ||
        date.at(one.row) - date.at(other.row) ||
        one.row - other.row,
    )
    const least = (places[0]?.score ?? 0) * leastOfBest
    return places.slice(0, mostAligned).filter(({ score }) => score >= least)
  }

  /** The statements that have the telling words: those with most of them first, then those of the speakers, then the shorter ones. */
  private vote({ codes }: Quoted, isWanted: (row: number) => boolean): RankedRows {
    const { table } = this.index
    this.makeRoom()
    const { votes, voted } = this
    const { count, total } = this.countVotes(this.chooseTelling(codes))
    const alive = table.columns.alive.items
    const words = table.columns.words.items
    const most = new RankedRows()
    const least = total * leastShare
    for (let at = 0; at < count; at++) {
      const row = voted[at] ?? 0
      const weight = votes[row] ?? 0
      votes[row] = 0
      if (weight >= least && alive[row] === 1) most.add(row, weight / total, isWanted(row), words[row] ?? 0)
    }
    return most
  }

  /**
   * Add up for each statement the weights of the words it has, the rarest first. Once the words left weigh too little for a
   * statement to be looked at that has none of those before, only those that have some are counted on.
   */
  private countVotes(telling: readonly number[]): { count: number; total: number } {
    const { vocabulary, packed, table } = this.index
    const { votes, voted } = this
    const weights = telling.map((code) => inverseFrequency(vocabulary.frequencyOf(code), table.size))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let [count, left] = [0, total]
    for (const [place, code] of telling.entries()) {
      const weight = weights[place] ?? 0
      const open = left >= total * leastShare
      left -= weight
      const postings = packed.of(code, vocabulary.termOf(code))
      for (let at = 0; at < postings.length; at++) {
        const row = (postings[at] ?? 0) >>> slotBits
        const before = votes[row] ?? 0
        if (before === 0) {
          if (!open) continue
          voted[count++] = row
        }
        votes[row] = before + weight
      }
    }
    return { count, total }
  }

  private makeRoom(): void {
    const { length } = this.index.table
    if (this.votes.length >= length) return
    this.votes = new Float32Array(Math.ceil(length * 1.2))
    this.voted = new Uint32Array(this.votes.length)
  }

  /** The rarest words of a quotation; the frequent ones only as long as looking them up costs little. */
  private chooseTelling(codes: Uint32Array): number[] {
    const { vocabulary } = this.index
    const known = [...new Set(codes)].filter((code) => code !== unknown && vocabulary.frequencyOf(code) > 0)
    known.sort((one, other) => vocabulary.frequencyOf(one) - vocabulary.frequencyOf(other))
    let postings = 0
    return known.slice(0, mostTelling).filter((code, place) => {
      postings += vocabulary.frequencyOf(code)
      return place < leastTelling || postings <= mostPostings
    })
  }

  private align({ codes, gaps }: Quoted, places: readonly Place[], wanted: ReadonlySet<string>): Aligned[] {
    const { table, tokens } = this.index
    const found: Aligned[] = []
    let cells = 0
    for (const { row, first, last } of places) {
      const words = wordsOf(tokens.of(row))
      const slack = 12 + (codes.length >> 1)
      const from = Math.max(0, first - slack)
      const said = words.subarray(from, last + slack + 1)
      cells += said.length * codes.length
      if (cells > mostCells && found.length > 0) break
      const { cost, steps } = alignQuotation({ quoted: codes, gaps, said })
      const at = steps.flatMap((step) => (step.said < 0 ? [] : step.said + from))
      const speaker = table.speakerOf(row)?.slug ?? ''
      found.push({
        ...{ row, id: table.idOf(row), speaker, wanted: wanted.has(speaker), date: table.columns.date.at(row) },
        ...{ cost, first: at[0] ?? from, last: at.at(-1) ?? from, words: words.length },
      })
    }
    return found
  }
}

/** The words of a statement, one code a position: other spellings of a place left out. */
function wordsOf(tokens: Uint32Array): Uint32Array {
  const words = new Uint32Array(tokens.length)
  let count = 0
  for (const token of tokens) if (token < stackedBit) words[count++] = token & codeMask
  return words.subarray(0, count)
}
