import { firstWords } from '#src/transcript/first-words.ts'

/** A place where a statement may be split: a paragraph and a character of it, and the words that would begin the second part. */
export type Cut = { value: string; words: string }

const sentenceEnd = /[.!?…。！？]["”’»)*_]*\s+|[。！？]/gu
const length = 72

/** The beginnings of paragraphs and sentences within a statement, but for its own. */
export function listCuts(paragraphs: readonly string[]): Cut[] {
  return paragraphs.flatMap((paragraph, index) => {
    const starts = [...paragraph.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
    const offsets = (index === 0 ? starts : [0, ...starts]).filter((offset) => offset < paragraph.length)
    return offsets.map((offset) => ({
      value: `${index}:${offset}`,
      words: firstWords(paragraph.slice(offset).replace(/\\\n/g, ' '), length),
    }))
  })
}
