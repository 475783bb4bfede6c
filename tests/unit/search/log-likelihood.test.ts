import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logLikelihood } from '#src/search/research/log-likelihood.ts'

test('is nothing where a word is as frequent here as there', () => {
  expect(logLikelihood({ times: 10, words: 1000 }, { times: 100, words: 10_000 })).toBeCloseTo(0)
})

// By hand: E1 = 1000·110/11000 = 10, E2 = 100; 2·(30·ln 3 + 80·ln 0.8) = 65.9167 − 35.7030
test('is what the formula says', () => {
  expect(logLikelihood({ times: 30, words: 1000 }, { times: 80, words: 10_000 })).toBeCloseTo(30.21, 1)
})

test('a word that one alone says counts too', () => {
  // E1 = 0.5: 2·(5·ln 10)
  expect(logLikelihood({ times: 5, words: 1000 }, { times: 0, words: 9000 })).toBeCloseTo(23.026, 2)
})

test('is never negative, and the same from both sides', () => {
  const said = fc.record({ times: fc.nat(1000), words: fc.integer({ min: 1000, max: 1_000_000 }) })
  fc.assert(
    fc.property(said, said, (one, other) => {
      fc.pre(one.times + other.times > 0)
      expect(logLikelihood(one, other)).toBeGreaterThanOrEqual(-1e-9)
      expect(logLikelihood(one, other)).toBeCloseTo(logLikelihood(other, one), 6)
    }),
  )
})
