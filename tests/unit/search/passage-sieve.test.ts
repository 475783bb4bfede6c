import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PassageSieve } from '#src/search/quotation/passage-sieve.ts'

const statement = (text: string) => ({ id: 'a', transcriptId: 1, speaker: 'anna', date: 20250101, text })
const said = 'We will open the northern lighthouse again in April, and the county will pay for its lamp, I promise you.'

function lookFor(...quotations: string[]) {
  return new PassageSieve(quotations)
    .look(statement(said))
    .map(({ number, passage: { first, last, cost } }) => ({ number, first, last, cost }))
}

describe('a sieve of quotations', () => {
  it('finds the words where they stand, and passes over what is not said', () => {
    expect(lookFor('the county will build a harbour there', 'the county will pay for its lamp')).toEqual([
      { number: 1, first: 10, last: 16, cost: 0 },
    ])
  })

  it('finds them with a word changed, left out or put in', () => {
    const [changed] = lookFor('We will open the southern lighthouse again in April, and the county will pay')
    const [leftOut] = lookFor('We will open the lighthouse again in April, and the county will pay')
    const [putIn] = lookFor('We will soon open the northern lighthouse again in April, and the county will pay')
    for (const found of [changed, leftOut, putIn]) {
      expect(found).toMatchObject({ first: 0, last: 13 })
      expect(found?.cost).toBeLessThan(1.5)
    }
  })

  it('finds them across an ellipsis', () => {
    expect(lookFor('We will open the northern lighthouse … and the county will pay')).toMatchObject([
      { first: 0, last: 13 },
    ])
  })

  it('finds whatever is quoted word for word from anywhere', () => {
    const word = fc.constantFrom(
      'a',
      'an',
      'the',
      'of',
      'sea',
      'road',
      'ship',
      'salt',
      'light',
      'keeper',
      'stone',
      'wind',
    )
    const input = fc.tuple(fc.array(word, { minLength: 6, maxLength: 60 }), fc.nat(), fc.nat())
    fc.assert(
      fc.property(input, ([words, from, length]) => {
        const start = from % (words.length - 5)
        const quoted = words.slice(start, start + 6 + (length % (words.length - start - 5)))
        const [found] = new PassageSieve([quoted.join(' ')]).look(statement(words.join(' ')))
        expect(found?.passage.cost).toBe(0)
        expect(words.slice(found?.passage.first, (found?.passage.last ?? 0) + 1)).toEqual(quoted)
      }),
    )
  })
})
