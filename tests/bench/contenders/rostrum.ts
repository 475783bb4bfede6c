import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { BenchQuery } from '../query-sets/query-set.ts'
import type { Contender } from './contender.ts'

/** Ours, as it is used. */
export function createRostrum(): Contender {
  const engine = createSearchEngine()
  return {
    name: 'Rostrum (FlexSearch, impacts)',
    build: (statements) => engine.index(statements),
    search: async (query) => {
      const { ids } = await engine.search({
        query: write(query),
        limit: 10,
        facets: false,
        ...(query.filter ? { filters: query.filter } : {}),
      })
      return ids
    },
  }
}

function write({ words, as }: BenchQuery): string {
  if (as === 'phrase') return `"${words.join(' ')}"`
  return as === 'prefix' ? `${words.join(' ')}*` : words.join(' ')
}
