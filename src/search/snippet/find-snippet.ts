import type { MarkedPiece } from '../search-engine.ts'
import { type Token, tokenize } from '../text/tokenize.ts'
import { findRegion } from './find-region.ts'
import type { WordsToMark } from './snippet-words.ts'

/** Longest text that is looked through for the best passage, in UTF-16 units. */
const longestText = 200_000

/** A stretch of the text that matches, with how much it is worth to show. */
type Match = { start: number; end: number; worth: number; what: string }

/**
 * The passage of a text that shows most of what was searched: different words first, rare ones and phrases more.
 * Starts at the beginning of a sentence where one is near. Pieces are in order; an ellipsis stands where the text was cut.
 * @param length About how long, in UTF-16 units.
 */
export function findSnippet(text: string, words: WordsToMark, length: number): MarkedPiece[] {
  const searched = text.slice(0, longestText)
  const region = findRegion(searched, words, length)
  let tokens = tokenizeRegion(searched, region)
  let matches = findMatches(tokens, words)
  if (matches.length === 0 && region.until - region.from < searched.length) {
    tokens = tokenize(searched)
    matches = findMatches(tokens, words)
  }
  const { start, end } = findPassage(searched, tokens, matches, Math.max(20, length))
  return markPieces(text, start, end, matches)
}

function tokenizeRegion(text: string, { from, until }: { from: number; until: number }): Token[] {
  return tokenize(text.slice(from, until)).map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
  }))
}

function findMatches(tokens: readonly Token[], words: WordsToMark): Match[] {
  const matches: Match[] = []
  for (const { term, start, end } of tokens) {
    const worth = words.terms.get(term) ?? (words.prefixes.some((prefix) => term.startsWith(prefix)) ? 1 : 0)
    if (worth > 0) matches.push({ start, end, worth, what: term })
  }
  for (const phrase of words.phrases) matches.push(...findPhrase(tokens, phrase))
  return withoutOverlaps(matches.sort((one, other) => one.start - other.start || other.end - one.end))
}

function findPhrase(tokens: readonly Token[], phrase: readonly string[]): Match[] {
  const heads = tokens.filter((token, i) => token.position !== tokens[i - 1]?.position)
  const matches: Match[] = []
  for (const [i, head] of heads.entries()) {
    if (!phrase.every((word, place) => heads[i + place]?.term === word)) continue
    const last = heads[i + phrase.length - 1] ?? head
    matches.push({ start: head.start, end: last.end, worth: phrase.length + 1, what: phrase.join(' ') })
  }
  return matches
}

function withoutOverlaps(matches: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of matches) {
    const last = kept.at(-1)
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end)
    else kept.push({ ...match })
  }
  return kept
}

function findPassage(
  text: string,
  tokens: readonly Token[],
  matches: readonly Match[],
  length: number,
): { start: number; end: number } {
  if (text.length <= length * 1.15) return { start: 0, end: text.length }
  const best = bestWindow(matches, length)
  const middle = best ? (best.start + best.end) / 2 : 0
  const from = Math.max(0, Math.min(best?.start ?? 0, Math.round(middle - length / 2)))
  const start = startOfPassage(text, tokens, from, best?.start ?? 0)
  return { start, end: endOfPassage(tokens, start, start + length, best?.end ?? 0, text.length) }
}

/** The matches worth most together that fit into the length. */
function bestWindow(matches: readonly Match[], length: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number; worth: number } | undefined
  let first = 0
  const seen = new Map<string, number>()
  let worth = 0
  for (const match of matches) {
    worth += add(seen, match)
    while (match.end - (matches[first]?.start ?? 0) > length && first < matches.length - 1) {
      const gone = matches[first++]
      if (gone) worth -= takeAway(seen, gone)
    }
    if (!best || worth > best.worth + 1e-9) best = { start: matches[first]?.start ?? 0, end: match.end, worth }
  }
  return best
}

/** A word's first occurrence counts in full, further ones little. */
function add(seen: Map<string, number>, { what, worth }: Match): number {
  const times = seen.get(what) ?? 0
  seen.set(what, times + 1)
  return times === 0 ? worth : worth * 0.1
}

function takeAway(seen: Map<string, number>, { what, worth }: Match): number {
  const times = (seen.get(what) ?? 1) - 1
  seen.set(what, times)
  return times === 0 ? worth : worth * 0.1
}

/** The start of a sentence between `from` and the first match, else of the word at `from`. */
function startOfPassage(text: string, tokens: readonly Token[], from: number, firstMatch: number): number {
  if (from === 0) return 0
  const sentence = /[.!?…。！？]["”’)\]]*\s+|\n+/gu
  sentence.lastIndex = Math.max(0, from - 40)
  const found = sentence.exec(text.slice(0, firstMatch))
  const after = found ? found.index + found[0].length : text.length
  if (after <= firstMatch) return after
  return tokens.find(({ start }) => start >= from)?.start ?? from
}

function endOfPassage(
  tokens: readonly Token[],
  start: number,
  wanted: number,
  lastMatch: number,
  textEnd: number,
): number {
  if (wanted >= textEnd) return textEnd
  const end = Math.max(wanted, lastMatch)
  let last = start
  for (const token of tokens) {
    if (token.end > end) break
    if (token.end > last) last = token.end
  }
  return last > start ? last : Math.min(textEnd, end)
}

function markPieces(text: string, start: number, end: number, matches: readonly Match[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked })
  }
  let at = start
  if (start > 0) add('… ', false)
  for (const match of matches) {
    if (match.start < start || match.end > end) continue
    add(text.slice(at, match.start), false)
    add(text.slice(match.start, match.end), true)
    at = match.end
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return pieces
}
