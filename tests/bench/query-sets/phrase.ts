import type { IndexedStatement } from '#src/search/search-engine.ts'
import { between, pick } from '../random.ts'
import type { QueryMaker } from './query-set.ts'
import { sentencesOf } from './words.ts'

/** Makes queries of four to eight consecutive words of one sentence, as written, that the corpus has only once. */
export function createPhraseMaker(statements: readonly IndexedStatement[]): QueryMaker {
  const all = statements.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ')).join('\n')
  return (statement, random) => {
    const words = pick(random, sentencesOf(statement.text)).split(/\s+/)
    const count = between(random, 4, 8)
    if (words.length < count) return undefined
    const start = between(random, 0, words.length - count)
    const chosen = words.slice(start, start + count)
    const phrase = chosen.join(' ').toLowerCase()
    if (/["“”„«»]/.test(phrase) || all.indexOf(phrase, all.indexOf(phrase) + 1) >= 0) return undefined
    return { words: chosen, as: 'phrase', filter: null, answer: statement.id }
  }
}
