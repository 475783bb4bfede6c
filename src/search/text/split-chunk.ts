import { fold } from './fold.ts'
import { longestTerm, type Piece } from './piece.ts'
import { hasUnspacedScript, splitUnspaced } from './unspaced-script.ts'

/** Most words, which need none of the rules: as long as a term may be at most. */
const plain = /^[a-z]{1,64}$/
const contraction = /^(?:t|re|ve|ll|d|m)$/i
const apostrophe = /['’ʼ]/
const dotted = /^\p{L}(?:\.\p{L})+\.?$/u
const capitals = /^\p{Lu}{2,5}$/u

/**
 * Split a chunk (a run without white space, as `findChunks` gives it) into the terms under which it is found.
 *
 * - `long-term`, `O’Brien`, `l’homme`: the parts, one after another, and the whole stacked on the first.
 * - `U.S.` and `US`: `us`, and the acronym `US` stacked on it.
 * - `America’s`: `america`. `don’t`: `don't`.
 * - `1,000`: `1000`. `3.5`: `3.5`.
 * - Chinese, Japanese, Korean and Thai: overlapping pairs of characters.
 */
export function splitChunk(chunk: string): Piece[] {
  if (plain.test(chunk)) return [{ term: chunk, word: chunk, start: 0, end: chunk.length, stacked: false }]
  if (hasUnspacedScript(chunk)) return splitUnspaced(chunk)
  if (dotted.test(chunk)) return acronym(chunk, chunk.replaceAll('.', ''))
  if (capitals.test(chunk)) return acronym(chunk, chunk)
  return joinParts(chunk, splitParts(chunk))
}

type Part = { start: number; end: number }

function acronym(chunk: string, bare: string): Piece[] {
  const place = { start: 0, end: chunk.length }
  const plain = { ...place, term: fold(bare), word: bare.toLowerCase(), stacked: false }
  return [plain, { ...place, term: fold(bare).toUpperCase(), word: '', stacked: true }]
}

/** Parts between hyphens, full stops and commas; a comma or full stop between digits separates nothing. */
function splitParts(chunk: string): Part[] {
  const parts: Part[] = []
  let start = 0
  for (let i = 1; i <= chunk.length; i++) {
    if (i < chunk.length && !separates(chunk, i)) continue
    if (i > start) parts.push({ start, end: withoutPossessive(chunk, start, i) })
    start = i + 1
  }
  return parts
}

function separates(chunk: string, i: number): boolean {
  const character = chunk.charAt(i)
  if (character === '.' || character === ',') {
    return !(/\p{N}/u.test(chunk.charAt(i - 1)) && /\p{N}/u.test(chunk.charAt(i + 1)))
  }
  if (!apostrophe.test(character)) return isHyphen(character)
  const rest = /^[\p{L}\p{M}\p{N}]{1,3}/u.exec(chunk.slice(i + 1))?.[0] ?? ''
  return !/^s$/i.test(rest) && !contraction.test(rest)
}

function isHyphen(character: string): boolean {
  return character === '-' || character === '‐' || character === '‑' || character === '\u00ad'
}

function withoutPossessive(chunk: string, start: number, end: number): number {
  const possessive = end - start > 2 && apostrophe.test(chunk.charAt(end - 2)) && /s/i.test(chunk.charAt(end - 1))
  return possessive ? end - 2 : end
}

function joinParts(chunk: string, parts: readonly Part[]): Piece[] {
  const pieces = parts.map(({ start, end }) => piece(chunk.slice(start, end), start, end, false))
  const joined = parts.length > 1 && [...chunk].some((character) => isHyphen(character) || apostrophe.test(character))
  const first = parts[0]
  const last = parts.at(-1)
  if (!joined || !first || !last) return pieces
  const whole = parts.map(({ start, end }) => chunk.slice(start, end)).join('')
  pieces.splice(1, 0, piece(whole, first.start, last.end, true))
  return pieces
}

function piece(written: string, start: number, end: number, stacked: boolean): Piece {
  const word = withoutMarks(written.slice(0, longestTerm).toLowerCase())
  return { term: fold(word), word: /\p{N}/u.test(word) ? '' : word, start, end, stacked }
}

/** Straight apostrophes; `1,000` without its comma, `3,5` as `3.5`. */
function withoutMarks(word: string): string {
  return word
    .replace(/['’ʼ]/g, "'")
    .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replaceAll(',', '.')
}
