import { findChunks } from '../text/find-chunks.ts'
import type { Piece } from '../text/piece.ts'
import { splitChunk } from '../text/split-chunk.ts'
import type { WordRun } from './find-occurrences.ts'

/** Words of a statement with what stands before and after them, on one line. */
export type ContextLine = { left: string; match: string; right: string }

/** A word of a text: offsets in UTF-16 units. The index of a word is its position. */
type Place = { start: number; end: number }

/** Cuts words out of texts. It remembers the texts and spellings it has seen: use one for a page or a batch of lines. */
export class ContextCutter {
  private readonly width: number
  private readonly texts = new Map<string, Place[]>()
  private readonly chunks = new Map<string, Piece[]>()

  /** @param width Characters on either side, about. */
  constructor(width: number) {
    this.width = width
  }

  /**
   * Cut words out of a statement's text with what stands around them, never through a word.
   * @returns undefined when the text has no such words: it is another than the one that was indexed.
   */
  cut(text: string, { first, last }: WordRun): ContextLine | undefined {
    const places = this.placesOf(text)
    const [start, end] = [places[first]?.start, places[last]?.end]
    if (start === undefined || end === undefined) return undefined
    let from = first
    while (from > 0 && (places[from - 1]?.start ?? 0) >= start - this.width) from--
    let until = last
    while (until < places.length - 1 && (places[until + 1]?.end ?? 0) <= end + this.width) until++
    const before = from === 0 ? text.slice(0, start) : `… ${text.slice(places[from]?.start, start)}`
    const after = until === places.length - 1 ? text.slice(end) : `${text.slice(end, places[until]?.end)} …`
    return { left: onOneLine(before), match: onOneLine(text.slice(start, end)), right: onOneLine(after) }
  }

  private placesOf(text: string): Place[] {
    const known = this.texts.get(text)
    if (known) return known
    const places: Place[] = []
    for (const chunk of findChunks(text)) {
      for (const piece of this.piecesOf(chunk.text)) {
        if (!piece.stacked) places.push({ start: chunk.start + piece.start, end: chunk.start + piece.end })
      }
    }
    this.texts.set(text, places)
    return places
  }

  private piecesOf(chunk: string): Piece[] {
    const known = this.chunks.get(chunk)
    if (known) return known
    const pieces = splitChunk(chunk)
    this.chunks.set(chunk, pieces)
    return pieces
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
