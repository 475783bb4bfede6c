import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { BenchQuery } from './query-set.ts'
import { wordsOf } from './words.ts'

/** The pairs of neighbouring words that the corpus has most often. Only their time counts. */
export function makeCommonPairs(statements: readonly IndexedStatement[], count: number): BenchQuery[] {
  const pairs = new Map<string, number>()
  for (const { text } of statements) {
    const words = wordsOf(text.toLowerCase()).filter((word) => word.length > 1)
    for (let i = 1; i < words.length; i++) {
      const pair = `${words[i - 1]} ${words[i]}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return [...pairs]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, count)
    .map(([pair]) => ({ words: pair.split(' '), as: 'all', filter: null, answer: null }))
}
