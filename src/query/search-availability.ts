import { isSearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'

export { countSearchFailures, isSearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'

/** What was asked, or something else while search is unavailable: for what a page can do without. */
export async function orWithoutSearch<Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await asked
  } catch (error) {
    if (isSearchUnavailable(error)) return otherwise
    throw error
  }
}
