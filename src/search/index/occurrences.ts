import { firstNotBefore } from './first-not-before.ts'
import type { GrowingUint32Array } from './growing-array.ts'
import { codeMask, type StatementTokens } from './statement-tokens.ts'

/** Tokens that are looked through as they are until they get lists of their own. */
const mostUnlisted = 1 << 18
/** Tokens whose lists are made in one go, at most: some tens of milliseconds of work. */
const mostListed = 1 << 22

/** The places of each term among the tokens `from` to `until`: those of code c stand from `starts[c]` to `starts[c + 1]`. */
export type OccurrenceSegment = { from: number; until: number; starts: Uint32Array; places: Uint32Array }

/**
 * Where each term stands: 4 bytes a token, derived from the statements' tokens and never saved. The lists are kept in
 * segments, each of a run of tokens; the newest tokens have none yet and are read as they stand.
 */
export class Occurrences {
  private readonly tokens: StatementTokens
  readonly segments: OccurrenceSegment[] = []

  constructor(tokens: StatementTokens) {
    this.tokens = tokens
  }

  /** The first token that is in no list. */
  get listed(): number {
    return this.segments.at(-1)?.until ?? 0
  }

  /** Make lists for the newest tokens, when there are enough of them. `terms` is the size of the vocabulary. */
  catchUp(terms: number): void {
    while (this.tokens.tokens.length - this.listed >= mostUnlisted) {
      this.mergeSmall()
      const from = this.listed
      this.segments.push(this.list(from, Math.min(this.tokens.tokens.length, from + mostListed), terms))
    }
  }

  /** The places of one term; asked for statement after statement, in the order of the index at best. */
  of(code: number): TermPlaces {
    return new TermPlaces(code, this.tokens, this.segments)
  }

  /** Take back the newest segments that are no larger than those after them, so that there are few. */
  private mergeSmall(): void {
    for (;;) {
      const last = this.segments.at(-1)
      const size = last ? last.until - last.from : mostListed
      if (!last || size >= mostListed || size > this.tokens.tokens.length - last.until) return
      this.segments.pop()
    }
  }

  private list(from: number, until: number, terms: number): OccurrenceSegment {
    const { items } = this.tokens.tokens
    const starts = new Uint32Array(terms + 1)
    for (let at = from; at < until; at++) {
      const after = ((items[at] ?? 0) & codeMask) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let code = 1; code <= terms; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
    const next = starts.slice()
    const places = new Uint32Array(until - from)
    for (let at = from; at < until; at++) {
      const code = (items[at] ?? 0) & codeMask
      const place = next[code] ?? 0
      places[place] = at
      next[code] = place + 1
    }
    return { from, until, starts, places }
  }
}

/** Where one term stands. It remembers where it looked last: the next look is mostly a little further on. */
export class TermPlaces {
  private readonly code: number
  private readonly tokens: StatementTokens
  private readonly segments: readonly OccurrenceSegment[]
  private segment = 0
  private cursor = 0

  constructor(code: number, tokens: StatementTokens, segments: readonly OccurrenceSegment[]) {
    this.code = code
    this.tokens = tokens
    this.segments = segments
  }

  /** Add to `places` those among the tokens `from` to `until`, which are one statement's, in order. */
  addTo(places: GrowingUint32Array, from: number, until: number): void {
    for (let at = from; at < until; ) {
      const segment = this.segmentOf(at)
      const end = Math.min(until, segment?.until ?? until)
      if (segment) this.addListed(places, segment, at, end)
      else this.addUnlisted(places, at, end)
      at = end
    }
  }

  private addListed(
    found: GrowingUint32Array,
    { starts, places }: OccurrenceSegment,
    from: number,
    until: number,
  ): void {
    const end = starts[this.code + 1] ?? 0
    const first = starts[this.code] ?? end
    const { cursor } = this
    const onward = cursor >= first && cursor < end && (places[cursor] ?? 0) <= from
    let at = firstNotBefore(places, onward ? cursor : first, end, from)
    this.cursor = at
    for (let place = places[at] ?? 0; at < end && place < until; place = places[++at] ?? 0) found.push(place)
  }

  private addUnlisted(found: GrowingUint32Array, from: number, until: number): void {
    const { items } = this.tokens.tokens
    for (let at = from; at < until; at++) if (((items[at] ?? 0) & codeMask) === this.code) found.push(at)
  }

  private segmentOf(token: number): OccurrenceSegment | undefined {
    const last = this.segments[this.segment]
    if (last && token >= last.from && token < last.until) return last
    this.segment = this.segments.findIndex(({ until }) => token < until)
    return this.segments[this.segment]
  }
}
