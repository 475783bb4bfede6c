import { join } from 'node:path'
import { readConfig } from '#src/config.ts'
import { getSearchIndex, searchInWorker } from '#src/query/search-index.ts'

/**
 * Have the search index ready before the first reader asks, completions included; one that can't be built is built anew at
 * the first search. Where it has a thread of its own, that runs the sources, which a bundler must not take for a module.
 */
export async function warmSearch(): Promise<void> {
  if (readConfig().searchThread === 'own')
    searchInWorker(join(/*turbopackIgnore: true*/ process.cwd(), 'src/query/search-worker.mjs'))
  const index = await getSearchIndex().catch(() => undefined)
  await index?.suggest('a').catch(() => {})
}
