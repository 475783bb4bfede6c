import { fold } from './fold.ts'
import type { Piece } from './piece.ts'

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}ー'
const anyUnspaced = new RegExp(`[${unspaced}]`, 'u')
const runs = new RegExp(`([${unspaced}][${unspaced}\\p{M}]*)|[^${unspaced}]+`, 'gu')

/** Whether a text has characters of a script that writes words without spaces between them. */
export function hasUnspacedScript(text: string): boolean {
  return anyUnspaced.test(text)
}

/**
 * Overlapping pairs of characters, each at a position of its own, so that a search for three is a phrase of two pairs.
 * The last character is stacked on the last pair: every character begins a term.
 */
export function splitUnspaced(chunk: string): Piece[] {
  return [...chunk.matchAll(runs)].flatMap((run) => {
    const written = run[0]
    const offset = run.index
    return run[1] === undefined ? spaced(written, offset) : pairs(written, offset)
  })
}

function spaced(written: string, start: number): Piece[] {
  const term = fold(written)
  return /[\p{L}\p{N}]/u.test(term) ? [{ term, word: '', start, end: start + written.length, stacked: false }] : []
}

function pairs(run: string, offset: number): Piece[] {
  const characters = [...run]
  const pieces: Piece[] = []
  let start = offset
  characters.forEach((character, i) => {
    const next = characters[i + 1]
    const last = next === undefined
    const written = character + (next ?? '')
    const stacked = last && pieces.length > 0
    pieces.push({ term: fold(written), word: '', start, end: start + written.length, stacked })
    start += character.length
  })
  return pieces
}
