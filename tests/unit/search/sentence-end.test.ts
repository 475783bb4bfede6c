import { describe, expect, test } from 'vitest'
import { findChunks } from '#src/search/text/find-chunks.ts'
import { endsSentence } from '#src/search/text/sentence-end.ts'

/** The text with a bar before each word that begins a sentence, the first left out. */
function cut(text: string): string {
  const chunks = [...findChunks(text)]
  return chunks
    .map((chunk, i) => {
      const before = chunks[i - 1]
      return before && endsSentence(text, before, chunk.start) ? `| ${chunk.text}` : chunk.text
    })
    .join(' ')
}

describe('a sentence ends', () => {
  test.each([
    ['at a full stop, a question mark, an exclamation mark', 'We go. Do we? Yes! Now', 'We go | Do we | Yes | Now'],
    ['at the end of a line', 'First\nSecond', 'First | Second'],
    ['after a closing quotation mark', 'He said “no.” Then he left', 'He said no | Then he left'],
    ['in Chinese without white space', '我们走。他们来', '我们走 | 他们来'],
  ])('%s', (_rule, text, expected) => {
    expect(cut(text)).toBe(expected)
  })
})

describe('a sentence goes on', () => {
  test.each([
    ['after a form of address', 'Mr. Smith met Dr. Jones', 'Mr Smith met Dr Jones'],
    ['after an initial', 'John F. Kennedy', 'John F Kennedy'],
    ['after an acronym', 'the U.S. economy', 'the U.S. economy'],
    ['after a comma, a dash, a colon', 'We, too — said: no', 'We too said no'],
    ['within a number', 'It was 3.5 percent', 'It was 3.5 percent'],
  ])('%s', (_rule, text, expected) => {
    expect(cut(text)).toBe(expected)
  })
})
