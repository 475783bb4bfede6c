import { type NameBook, romanise } from './name-book.ts'
import type { Span } from './paragraphs.ts'
import { notNames, titles } from './speech-words.ts'

/** A person’s name in a text. `speakers` are those of the archive it may mean; none when it is of nobody there. */
export type Mention = Span & { name: string; speakers: string[] }

const capital = "\\p{Lu}[\\p{L}\\p{M}]*(?:[-‐'’.]\\p{L}[\\p{L}\\p{M}]*)*\\.?"
const particle = '(?:de|da|del|della|von|van|der|den|bin|ibn|al|el|la|le|du|di|dos|das)'
const names = new RegExp(`${capital}(?:[ \\u00a0]+(?:${particle}[ ]+){0,2}${capital})*`, 'gu')

/** The names in a piece of a text, in order. Titles and offices before a name are left out of it. */
export function findMentions(text: string, { start, end }: Span, book: NameBook): Mention[] {
  const piece = text.slice(start, end)
  const unspaced = book.findUnspaced(piece)
  if (unspaced) {
    const at = start + unspaced.at
    return [{ start: at, end: at + unspaced.label.length, name: unspaced.label, speakers: [unspaced.slug] }]
  }
  return [...piece.matchAll(names)].flatMap((match) => {
    const mention = readName(match[0], start + match.index, book)
    return mention ? [mention] : []
  })
}

/** The person in a run of words in capitals: the longest part that is known, else all of it that is no title. */
function readName(run: string, start: number, book: NameBook): Mention | undefined {
  const words = [...run.matchAll(/[^ \u00a0]+/g)].map(({ 0: word, index }) => ({ word, index }))
  const named = words.filter(({ word }) => !isTitle(word))
  const toMention = (part: typeof words, speakers: string[]): Mention | undefined => {
    const [first, last] = [part[0], part.at(-1)]
    if (!first || !last) return undefined
    const name = run.slice(first.index, last.index + last.word.length).replace(/(?:['’]s?|[.,])$/u, '')
    return { start: start + first.index, end: start + first.index + name.length, name, speakers }
  }
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length)
      if (part.every(({ word }) => isTitle(word))) continue
      const speakers = book.find(part.map(({ word }) => word).join(' '))
      if (speakers.length > 0) return toMention(trimTitles(part), speakers)
    }
  }
  const titled = words.some(({ word }) => titles.has(toKey(word)))
  return named.length >= 2 || (named.length === 1 && titled) ? toMention(trimTitles(words), []) : undefined
}

function trimTitles(words: { word: string; index: number }[]): { word: string; index: number }[] {
  const first = words.findIndex(({ word }) => !isTitle(word))
  const last = words.findLastIndex(({ word }) => !isTitle(word))
  return words.slice(first, last + 1)
}

function isTitle(word: string): boolean {
  const key = toKey(word)
  return titles.has(key) || notNames.has(key)
}

function toKey(word: string): string {
  const bare = word.replace(/(?:['’]s?|[.,])+$/u, '').toLowerCase()
  return titles.has(bare) || notNames.has(bare) ? bare : romanise(bare)
}
