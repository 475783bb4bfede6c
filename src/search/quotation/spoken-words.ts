import { readWords, type Word } from './quoted-words.ts'

/** What a statement’s text has beside spoken words: `(Laughter.)`, `[inaudible]`. A quotation may leave it out. */
const direction = /\((?:\p{Lu}|inaudible|laugh|applause|cross)[^()\n]{0,80}\)|\[[^[\]\n]{0,120}\]/gu

/** The words of a statement; `optional` marks those that nobody said. */
export type SpokenWords = { words: Word[]; optional: Uint8Array }

/** The words of a statement’s text, and which of them are stage directions or notes in it; `joined` as `readWords` has it. */
export function readSpokenWords(text: string, joined?: ReadonlySet<string>): SpokenWords {
  const words = readWords(text, joined)
  const optional = new Uint8Array(words.length)
  let word = 0
  for (const { 0: found, index } of text.matchAll(direction)) {
    while (word < words.length && (words[word]?.start ?? 0) < index) word++
    for (; word < words.length && (words[word]?.end ?? 0) <= index + found.length; word++) optional[word] = 1
  }
  return { words, optional }
}
