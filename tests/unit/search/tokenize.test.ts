import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#src/search/text/fold.ts'
import { stem } from '#src/search/text/stem.ts'
import { tokenize } from '#src/search/text/tokenize.ts'

/** Terms by position, those at the same place joined by a slash. */
function termsOf(text: string): string[] {
  const places: string[] = []
  for (const { term, position } of tokenize(text)) {
    const before = places[position]
    places[position] = before === undefined ? term : `${before}/${term}`
  }
  return places
}

describe('a text is cut into terms', () => {
  test.each([
    ['Good afternoon.', ['good', 'afternoon']],
    ["America’s and America's", ['america', 'and', 'america']],
    ["we don’t, they're", ['we', "don't", "they're"]],
    ['long-term', ['long/longterm', 'term']],
    ['mother‑in‑law', ['mother/motherinlaw', 'in', 'law']],
    ['O’Brien', ['o/obrien', 'brien']],
    ['l’homme d’État', ['l/lhomme', 'homme', 'd/detat', 'etat']],
    ['The U.S. and the US', ['the', 'us/US', 'and', 'the', 'us/US']],
    ['end.Next', ['end', 'next']],
    ['$1,900,000 or 3.5%', ['1900000', 'or', '3.5']],
    ['3,5 Prozent', ['3.5', 'prozent']],
    ['Straße, Œuvre, naïve', ['strasse', 'oeuvre', 'naive']],
    ['Ёлка и йод', ['елка', 'и', 'йод']],
    ['мая́к', ['маяк']],
    ['东京大学', ['东京', '京大', '大学/学']],
    ['カタカナ5つ', ['カタ', 'タカ', 'カナ/ナ', '5', 'つ']],
    ['हिन्दी', ['हिन्दी']],
    ['--- … !?', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  test('a token says where it stands', () => {
    expect(tokenize('So: long-term!')).toEqual([
      { term: 'so', start: 0, end: 2, position: 0 },
      { term: 'long', start: 4, end: 8, position: 1 },
      { term: 'longterm', start: 4, end: 13, position: 1 },
      { term: 'term', start: 9, end: 13, position: 2 },
    ])
  })

  test('a word of a million letters is one short term', () => {
    expect(tokenize('a'.repeat(1_000_000)).map(({ term }) => term.length)).toEqual([64])
  })

  test('tokens of any text stand in it, in order, with no position left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let [start, position] = [0, -1]
        for (const token of tokenize(text)) {
          expect(token.term).not.toBe('')
          expect(token.start).toBeGreaterThanOrEqual(start)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          expect(token.position - position === 0 || token.position - position === 1).toBe(true)
          ;({ start, position } = token)
        }
      }),
    )
  })

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('stems', () => {
  test.each([
    ['en', ['sanction', 'sanctions', 'sanctioned', 'sanctioning']],
    ['ru', ['санкция', 'санкции', 'санкций']],
    ['fr', ['négociation', 'négociations']],
    ['de', ['verhandlung', 'verhandlungen']],
    ['es', ['sanción', 'sanciones']],
  ])('%s: %j have the same', (language, words) => {
    expect(new Set(words.map((word) => stem(word, language))).size).toBe(1)
  })

  test('a language without a stemmer leaves words as they are', () => {
    expect(stem('sanctions', 'xx')).toBe('sanctions')
  })
})
