import type { IndexedStatement } from '#src/search/search-engine.ts'
import { between, pick, pickSome } from '../random.ts'
import type { QueryMaker } from './query-set.ts'
import { contentWordsOf, sentencesOf } from './words.ts'

/** English endings that replace one another. Written down here by hand, so that no contender's stemmer decides. */
const endings: readonly [from: RegExp, to: string][] = [
  [/s$/, ''],
  [/$/, 's'],
  [/ies$/, 'y'],
  [/y$/, 'ies'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ed$/, 'ing'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ing$/, 'ed'],
  [/e$/, 'ed'],
  [/e$/, 'ing'],
  [/$/, 'ed'],
  [/$/, 'ing'],
]

/** Makes queries of three to five words of one sentence, each in another form; a form counts when the corpus has it five times. */
export function createInflectedMaker(statements: readonly IndexedStatement[]): QueryMaker {
  const counts = countWords(statements)
  const formsOf = (word: string) =>
    endings
      .filter(([from]) => word.length > 4 && from.test(word))
      .map(([from, to]) => word.replace(from, to))
      .filter((form) => form !== word && (counts.get(form) ?? 0) >= 5)
  return (statement, random) => {
    const words = contentWordsOf(pick(random, sentencesOf(statement.text))).filter((word) => formsOf(word).length > 0)
    if (words.length < 3) return undefined
    const replaced = pickSome(random, words, between(random, 3, 5)).map((word) => pick(random, formsOf(word)))
    return { words: replaced, as: 'all', filter: null, answer: statement.id }
  }
}

function countWords(statements: readonly IndexedStatement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of statements) {
    for (const word of contentWordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
