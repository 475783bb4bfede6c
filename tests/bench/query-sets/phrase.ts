import { between, pick } from '../random.ts'
import type { QueryMaker } from './query-set.ts'
import { sentencesOf } from './words.ts'

/** Four to eight consecutive words of one sentence, as written. */
export const makePhrase: QueryMaker = (statement, random) => {
  const words = pick(random, sentencesOf(statement.text)).match(/[A-Za-z]+(?:[’'][A-Za-z]+)*/g) ?? []
  const count = between(random, 4, 8)
  if (words.length < count) return undefined
  const start = between(random, 0, words.length - count)
  return { words: words.slice(start, start + count), as: 'phrase', filter: null, answer: statement.id }
}
