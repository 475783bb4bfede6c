/**
 * Some words of a statement, named by themselves and by what stands around them, so that they are found again in a text
 * that was corrected elsewhere: the TextQuoteSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export type Passage = {
  /** The words, or the first of them where the passage is long. */
  quote: string
  /** The last words of a long passage. */
  to?: string | undefined
  /** The words before and after, to tell it from the same words elsewhere in the statement. */
  prefix?: string | undefined
  suffix?: string | undefined
}

/** Where a passage stands in a text: offsets in UTF-16 code units, the end exclusive. */
export type TextRange = { start: number; end: number }

/** Words on either side that go into a passage. */
const wordsAround = 3
/** A passage of more words is named by its first and last ones. */
const mostWords = 40
const wordsAtEnds = 8

type Word = TextRange & { folded: string }

/** Scripts that write no spaces: every character is a word. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*'
const wordShape = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** The words of a text without what changes nothing: capitals, accents, punctuation, spaces, the shape of quotation marks. */
function readWords(text: string): Word[] {
  return [...text.matchAll(wordShape)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  }))
}

/**
 * Name the words between two offsets of a statement's text. Words that are cut are taken whole.
 * @returns undefined where there is no word.
 */
export function cutPassage(text: string, { start, end }: TextRange): Passage | undefined {
  const words = readWords(text)
  const first = words.findIndex((word) => word.end > start)
  const last = words.findLastIndex((word) => word.start < end)
  if (first === -1 || last < first) return undefined
  const write = (from: number, until: number) =>
    from > until ? undefined : text.slice(words[from]?.start, words[until]?.end).replace(/\s+/g, ' ')
  const long = last - first + 1 > mostWords
  return {
    quote: write(first, long ? first + wordsAtEnds - 1 : last) ?? '',
    to: long ? write(last - wordsAtEnds + 1, last) : undefined,
    prefix: write(Math.max(0, first - wordsAround), first - 1),
    suffix: write(last + 1, Math.min(words.length - 1, last + wordsAround)),
  }
}

/**
 * Find a passage in a text, whatever became of its punctuation and capitals. Of several places the one whose
 * neighbours are most like those of the passage, then the first. O(words of the text × words of the quotation).
 */
export function findPassage(text: string, passage: Passage): TextRange | undefined {
  const words = readWords(text)
  const [quote, to, prefix, suffix] = [passage.quote, passage.to ?? '', passage.prefix ?? '', passage.suffix ?? ''].map(
    (part) => readWords(part).map(({ folded }) => folded),
  ) as [string[], string[], string[], string[]]
  if (quote.length === 0) return undefined
  const ends = to.length === 0 ? [] : listPlaces(words, to)
  let best: { start: number; end: number; likeness: number } | undefined
  for (const start of listPlaces(words, quote)) {
    const end = endOf(start, quote.length, to.length, ends)
    if (end === undefined) continue
    const likeness = countBefore(words, start, prefix) + countAfter(words, end, suffix)
    if (best === undefined || likeness > best.likeness) best = { start, end, likeness }
  }
  const [first, last] = [words[best?.start ?? -1], words[(best?.end ?? 0) - 1]]
  return first && last ? { start: first.start, end: last.end } : undefined
}

/** Where these words stand one after another. */
function listPlaces(words: readonly Word[], sought: readonly string[]): number[] {
  const places: number[] = []
  for (let place = 0; place + sought.length <= words.length; place++)
    if (sought.every((word, step) => words[place + step]?.folded === word)) places.push(place)
  return places
}

/** The word after the passage that begins here; undefined where a long one has no end. */
function endOf(start: number, quoteLength: number, toLength: number, ends: readonly number[]): number | undefined {
  if (toLength === 0) return start + quoteLength
  const end = ends.find((place) => place >= start)
  return end === undefined ? undefined : Math.max(start + quoteLength, end + toLength)
}

function countBefore(words: readonly Word[], start: number, prefix: readonly string[]): number {
  let count = 0
  while (count < prefix.length && words[start - 1 - count]?.folded === prefix.at(-1 - count)) count++
  return count
}

function countAfter(words: readonly Word[], end: number, suffix: readonly string[]): number {
  let count = 0
  while (count < suffix.length && words[end + count]?.folded === suffix[count]) count++
  return count
}

/**
 * A passage as a text directive, which browsers scroll to and mark by themselves
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 */
export function textDirective({ quote, to, prefix, suffix }: Passage): string {
  const write = (part: string) => encodeURIComponent(part).replace(/-/g, '%2D')
  const parts = [
    prefix ? `${write(prefix)}-` : '',
    write(quote),
    to ? write(to) : '',
    suffix ? `-${write(suffix)}` : '',
  ]
  return `:~:text=${parts.filter(Boolean).join(',')}`
}
