import { getSearchIndex } from '#src/query/search-index.ts'

/**
 * Have the search index ready before the first reader asks, completions included; one that can't be built is built anew at
 * the first search.
 */
export async function warmSearch(): Promise<void> {
  const index = await getSearchIndex().catch(() => undefined)
  await index?.suggest('a')
}
