import { findChunks } from './find-chunks.ts'
import { splitChunk } from './split-chunk.ts'

/** A term of a text with its place: offsets in UTF-16 units, positions in words from 0. */
export type Token = { term: string; start: number; end: number; position: number }

/** The terms of a text as the index sees them, in order. Terms at the same position are spellings of the same place. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let position = -1
  for (const { text: written, start } of findChunks(text)) {
    for (const piece of splitChunk(written)) {
      if (!piece.stacked) position++
      tokens.push({ term: piece.term, start: start + piece.start, end: start + piece.end, position })
    }
  }
  return tokens
}
