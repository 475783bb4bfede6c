import { searchesInCluster } from '#src/search/opensearch/configured-cluster.ts'
import { isSearchUnavailable, SearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'

export { countSearchFailures, isSearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'

/** Milliseconds that a page waits for a cluster, for what it can do without. */
const patience = 2000

/** What was asked, or something else while search is unavailable or slow to answer: for what a page can do without. */
export async function orWithoutSearch<Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    if (searchesInCluster()) timer = setTimeout(() => reject(new SearchUnavailable()), patience)
  })
  try {
    return await Promise.race([asked, late])
  } catch (error) {
    if (isSearchUnavailable(error)) return otherwise
    throw error
  } finally {
    clearTimeout(timer)
  }
}
