import { distance } from 'fastest-levenshtein'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import { wordsOf } from '../query-sets/words.ts'

/** Words that stand for a misspelt one, at most. */
const most = 8

/** Tells which words of the statements a misspelt word may be: an edit away, the most frequent first; a known one is itself. */
export function createSpeller(statements: readonly IndexedStatement[]): (word: string) => string[] {
  const counts = new Map<string, number>()
  for (const { text } of statements) {
    for (const word of wordsOf(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const known = [...counts.keys()]
  const near = (word: string, edits: number) =>
    known.filter((other) => Math.abs(other.length - word.length) <= edits && distance(word, other) <= edits)
  return (word) => {
    if (counts.has(word)) return [word]
    const found = near(word, 1)
    // Neighbours swapped are two edits to this distance.
    const likely = found.length > 0 ? found : near(word, 2)
    return likely.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0)).slice(0, most)
  }
}
