import { tokenize } from '../text/tokenize.ts'

/** A word as the index spells it, with its place in the text. */
export type Word = { term: string; start: number; end: number }

/**
 * Why words of the speaker may be missing before a word of a quotation: an ellipsis leaves out any number, brackets stand
 * for a few that were replaced or explained.
 */
export type Gap = 'ellipsis' | 'brackets'

/** What a quotation claims was said. `gaps[n]` stands before word n; the last one after all words. */
export type QuotedWords = { words: Word[]; gaps: (Gap | null)[] }

const nothing: ReadonlySet<string> = new Set()

/** `[…]`, `(...)`, `…`, `. . .`, Chinese `……`; `[sic]` says nothing. */
const elision =
  /[[({⟨]\s*(?:…|\.\s?\.\s?\.)+\s*[\])}⟩]|…+|\.\s?\.\s?\.(?:\s?\.)?|\[\s*sic\s*[.!]?\s*\]|\[([^\]\n]{0,200})\]/giu

/**
 * The words of a text, the parts of a compound one after another.
 * @param joined Compounds that count as one word, for the other text writes them so: `longterm`.
 */
export function readWords(text: string, joined: ReadonlySet<string> = nothing): Word[] {
  const words: Word[] = []
  let [position, joinedUntil] = [-1, 0]
  for (const token of tokenize(text)) {
    const { term, start, end } = token
    const stacked = token.position === position
    position = token.position
    const compound = stacked && end > (words.at(-1)?.end ?? 0)
    if (compound && joined.has(term)) {
      words.splice(-1, 1, { term, start, end })
      joinedUntil = end
    } else if (!stacked && start >= joinedUntil) words.push({ term, start, end })
  }
  return words
}

/**
 * The words of a quotation, without what an editor put into brackets, and where words of the speaker were left out.
 * A bracket within a word only changes its case: `[T]he`.
 */
export function readQuotedWords(text: string, joined: ReadonlySet<string> = nothing): QuotedWords {
  const places: { at: number; gap: Gap }[] = []
  const spoken = text.replace(elision, (found, inside: string | undefined, at: number) => {
    if (/sic/i.test(found) && inside === undefined) return ' '.repeat(found.length)
    if (inside !== undefined && isLetterOfWord(text, at, found.length)) return found
    const elided = inside === undefined || inside.trim() === ''
    places.push({ at, gap: elided ? 'ellipsis' : 'brackets' })
    return ' '.repeat(found.length)
  })
  const words = readWords(withoutLetterBrackets(spoken), joined)
  const gaps: (Gap | null)[] = new Array(words.length + 1).fill(null)
  for (const { at, gap } of places) {
    const next = words.findIndex(({ start }) => start > at)
    const place = next < 0 ? words.length : next
    if (gaps[place] !== 'ellipsis') gaps[place] = gap
  }
  return { words, gaps }
}

function isLetterOfWord(text: string, at: number, length: number): boolean {
  return /\p{L}/u.test(text.charAt(at + length)) || /\p{L}/u.test(text.charAt(at - 1))
}

/** `[T]he` as `The`, the letters where they stood as far as possible. */
function withoutLetterBrackets(text: string): string {
  return text.replace(/\[(\p{L}{1,3})\](?=\p{L})/gu, (_, letters: string) => `  ${letters}`)
}
