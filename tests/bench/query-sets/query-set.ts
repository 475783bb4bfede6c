import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { Random } from '../random.ts'

/** A question put to every contender in its own language. */
export type BenchQuery = {
  words: string[]
  /** How the words are meant: all of them; one after another; the last as a prefix; with typing errors. */
  as: 'all' | 'phrase' | 'prefix' | 'misspelt'
  filter: { speaker: string; year: string } | null
  /** The id of the statement that the query was made from; null when only time counts. */
  answer: string | null
}

/** Makes a query from a statement, or undefined when the statement doesn't lend itself to it. */
export type QueryMaker = (statement: IndexedStatement, random: Random) => BenchQuery | undefined

export type QuerySet = { name: string; queries: BenchQuery[] }
