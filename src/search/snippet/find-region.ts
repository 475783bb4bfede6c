import type { WordsToMark } from './snippet-words.ts'

/** Texts up to this length, in UTF-16 units, are looked through word by word. */
const short = 1500
/** What is looked at word by word around the place that was found in a longer one. */
const around = 500

type Found = { at: number; worth: number; what: number }

/**
 * Where in a text the best passage probably is, so that not all of a long speech has to be cut into words: the stretch that
 * has most of the words letter by letter. The whole text when it is short, or when none is found so.
 * @param length Of the passage.
 */
export function findRegion(text: string, words: WordsToMark, length: number): { from: number; until: number } {
  const whole = { from: 0, until: text.length }
  if (text.length <= short) return whole
  const middle = middleOfBest(findLetters(text, words), length)
  if (middle === undefined) return whole
  return { from: gapBefore(text, middle - around - length), until: gapAfter(text, middle + around + length) }
}

/** A word or phrase to look for letter by letter. */
type Wanted = { letters: string; worth: number; begun?: boolean }

/** Where the words as typed stand, and only where one of them doesn't, all their forms: most are not needed. */
function findLetters(text: string, { terms, prefixes, phrases }: WordsToMark): Found[] {
  const lower = text.toLowerCase()
  // A letter that changes its length in lower case shifts all places after it: then the text is looked through as a whole.
  if (lower.length !== text.length) return []
  const words = [...terms].map(([term, worth]): Wanted => ({ letters: term.toLowerCase(), worth }))
  const typed: Wanted[] = [
    ...words.filter(({ worth }) => worth === 1),
    ...prefixes.map((letters) => ({ letters, worth: 1, begun: true })),
    ...phrases.map((phrase) => ({ letters: phrase.join(' ').toLowerCase(), worth: phrase.length + 1 })),
  ]
  const found: Found[] = []
  let missing = typed.length === 0
  for (const [what, wanted] of typed.entries()) missing = !find(lower, wanted, what, found) || missing
  if (missing) {
    const forms = words.filter(({ worth }) => worth < 1)
    for (const [i, wanted] of forms.entries()) find(lower, wanted, typed.length + i, found)
  }
  return found.sort((one, other) => one.at - other.at)
}

/** @returns whether it is there. */
function find(lower: string, { letters, worth, begun = false }: Wanted, what: number, found: Found[]): boolean {
  const before = found.length
  for (let at = lower.indexOf(letters); at >= 0; at = lower.indexOf(letters, at + letters.length)) {
    const ends = begun || !isLetter(lower.charCodeAt(at + letters.length))
    if (ends && !isLetter(lower.charCodeAt(at - 1))) found.push({ at, worth, what })
  }
  return found.length > before
}

function middleOfBest(found: readonly Found[], length: number): number | undefined {
  const counts = new Map<number, number>()
  let [first, worth, most] = [0, 0, 0]
  let middle: number | undefined
  for (const { at, worth: added, what } of found) {
    const times = counts.get(what) ?? 0
    counts.set(what, times + 1)
    worth += times === 0 ? added : added * 0.1
    for (let gone = found[first]; gone && at - gone.at > length; gone = found[++first]) {
      const left = (counts.get(gone.what) ?? 1) - 1
      counts.set(gone.what, left)
      worth -= left === 0 ? gone.worth : gone.worth * 0.1
    }
    if (worth > most + 1e-9) {
      most = worth
      middle = ((found[first]?.at ?? at) + at) / 2
    }
  }
  return middle
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 191
}

function gapBefore(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function gapAfter(text: string, at: number): number {
  const gap = at >= text.length ? -1 : text.indexOf(' ', at)
  return gap < 0 ? text.length : gap
}
