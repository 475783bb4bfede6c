import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readConfig } from '#src/config.ts'
import { getSearchIndex, searchInWorker } from '#src/query/search-index.ts'

/** Milliseconds between two tries. */
const interval = 2000

/**
 * Have the search index ready before the first reader asks, completions included; where it can't be opened it is tried
 * again. Where it has a thread of its own, that runs the sources, which a bundler must not take for a module.
 */
export async function warmSearch(): Promise<void> {
  if (readConfig().searchThread === 'own')
    searchInWorker(join(/*turbopackIgnore: true*/ process.cwd(), 'src/query/search-worker.mjs'))
  while (!(await tryIndex())) await setTimeout(interval, undefined, { ref: false })
}

async function tryIndex(): Promise<boolean> {
  try {
    await (await getSearchIndex()).suggest('a')
    return true
  } catch {
    return false
  }
}
