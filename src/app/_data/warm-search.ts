import { join } from 'node:path'
import { getSearchIndex, searchInWorker } from '#src/query/search-index.ts'

/**
 * Have the search index ready before the first reader asks, completions included, in a thread of its own. The thread runs
 * the sources, which a bundler must not take for a module of its own: the path is put together while the server runs.
 */
export async function warmSearch(): Promise<void> {
  searchInWorker(join(process.cwd(), ...['src', 'query', 'search-worker.mjs']))
  const index = await getSearchIndex().catch(() => undefined)
  await index?.suggest('a').catch(() => {})
}
