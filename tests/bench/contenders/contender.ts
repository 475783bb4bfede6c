import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { BenchQuery } from '../query-sets/query-set.ts'

/** A search engine in the comparison. */
export type Contender = {
  name: string
  build: (statements: readonly IndexedStatement[]) => Promise<void> | void
  /** The ids of the ten best results. */
  search: (query: BenchQuery) => Promise<string[]> | string[]
  /** Bytes in use, of an engine whose memory is none of JavaScript's. */
  memory?: () => number
  /** Milliseconds to start from what was saved, where the engine can. */
  restart?: () => Promise<number>
}
