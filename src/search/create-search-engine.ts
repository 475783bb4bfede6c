import { FlexSearchEngine } from './flexsearch-engine.ts'
import type { SearchEngine } from './search-engine.ts'

/** An empty engine over FlexSearch's inverted index, in this process: docs/search.md says how it works. */
export function createSearchEngine(): SearchEngine {
  return new FlexSearchEngine()
}
