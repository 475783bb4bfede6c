import { expect, test } from 'vitest'
import { GrowingUint32Array } from '#src/search/index/growing-array.ts'
import { Occurrences } from '#src/search/index/occurrences.ts'
import { codeMask, StatementTokens, sentenceBit, stackedBit } from '#src/search/index/statement-tokens.ts'
import { between, createRandom } from '../../bench/random.ts'

/** More than the largest segment holds, in statements of very different lengths. */
const wanted = 5_000_000
const terms = 300

test('every term is found where it stands, however many tokens there are and whenever they came', () => {
  const random = createRandom(7)
  const tokens = new StatementTokens()
  const occurrences = new Occurrences(tokens)
  while (tokens.tokens.length < wanted) {
    const length = between(random, 0, 4000)
    tokens.add(Array.from({ length }, () => between(random, 0, terms - 1) + (random() < 0.1 ? sentenceBit : 0)))
    occurrences.catchUp(terms)
  }
  tokens.add([5 + stackedBit, 6, 5])
  expect(occurrences.listed).toBeGreaterThan(4_000_000)
  expect(occurrences.listed).toBeLessThan(tokens.tokens.length)
  const rows = tokens.starts.length - 1
  for (const row of [...Array.from({ length: 200 }, () => between(random, 0, rows - 1)), rows - 1]) {
    const [from, until] = [tokens.starts.at(row), tokens.starts.at(row + 1)]
    for (const code of [between(random, 0, terms - 1), 5]) {
      const places = Array.from({ length: until - from }, (_, i) => from + i)
      const expected = places.filter((place) => (tokens.tokens.at(place) & codeMask) === code)
      const found = new GrowingUint32Array()
      occurrences.of(code).addTo(found, from, until)
      expect([...found.view()]).toEqual(expected)
    }
  }
})

test('a term that came after the lists were made is in none of them', () => {
  const tokens = new StatementTokens()
  const occurrences = new Occurrences(tokens)
  tokens.add(Array.from({ length: 300_000 }, () => 1))
  occurrences.catchUp(2)
  const found = new GrowingUint32Array()
  occurrences.of(9).addTo(found, 0, 300_000)
  expect([...found.view()]).toEqual([])
})
