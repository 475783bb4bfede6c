import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { editDistance } from '#src/search/spelling/edit-distance.ts'
import { readStatements } from './read-fixtures.ts'

describe('the distance of two words', () => {
  test.each([
    ['sanction', 'sanction', 0],
    ['sanction', 'sanctio', 1],
    ['sanction', 'snaction', 1],
    ['sanction', 'sancttion', 1],
    ['sanction', 'sunction', 1],
    ['sanction', 'sunctoin', 2],
    ['sanction', 'auction', 2],
    ['sanction', 'actions', 3],
    ['', 'ab', 2],
  ])('%s and %s: %i', (one, other, distance) => {
    expect(editDistance(one, other, 5)).toBe(distance)
  })

  test('is the same both ways, and never more than one above the most', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        const distance = editDistance(one, other, most)
        expect(distance).toBe(editDistance(other, one, most))
        expect(distance).toBe(Math.min(editDistance(one, other, 20), most + 1))
      }),
    )
  })
})

describe('did you mean', () => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = createSearchEngine()
    await engine.index(readStatements())
  })

  test.each([
    ['multipolrity', 'multipolarity'],
    ['speaker:lavrov  Multipolarty -oil', 'speaker:lavrov  multipolarity -oil'],
    ['"wrold majority"', '"world majority"'],
    ['multipolarity', undefined],
    ['=multipolrity', undefined],
    ['xylophone', undefined],
    ['tha', undefined],
  ])('%s: %s', async (query, corrected) => {
    expect((await engine.search({ query })).didYouMean).toBe(corrected)
  })

  test('words spelt alike are searched for known words only when nothing matches', async () => {
    // “care” and “plan” are words of the statements; no statement has “card plan”.
    expect((await engine.search({ query: 'care reality' })).total).toBe(0)
    const { ids, notes } = await engine.search({ query: 'banks announce follws' })
    expect(ids).toEqual(['wash0003'])
    expect(notes).toHaveLength(1)
  })
})
