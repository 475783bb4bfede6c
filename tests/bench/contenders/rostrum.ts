import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { loadSnapshot, saveSnapshot } from '#src/search/snapshot.ts'
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
    restart: () => restart(engine),
  }
}

/** Keep a snapshot and start from it. */
async function restart(engine: SearchEngine): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const path = join(folder, 'index.snapshot')
  await saveSnapshot(engine, path, 0)
  const started = performance.now()
  const loaded = await loadSnapshot(path)
  const took = performance.now() - started
  rmSync(folder, { recursive: true })
  if (!loaded) throw new Error('The snapshot could not be loaded.')
  return took
}

function write({ words, as }: BenchQuery): string {
  if (as === 'phrase') return `"${words.join(' ')}"`
  return as === 'prefix' ? `${words.join(' ')}*` : words.join(' ')
}
