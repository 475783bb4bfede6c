/** The cluster that holds the index can't be reached, or can't answer in time or in full. It may be back in a moment. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable'

  constructor(message = 'Search is unavailable just now.', options?: ErrorOptions) {
    super(message, options)
    const counter = globalThis as Counter
    counter[failures] = (counter[failures] ?? 0) + 1
  }
}

const failures = Symbol.for('rostrum.search-failures')
type Counter = { [failures]?: number }

/** Whether an error says that search is unavailable, also one from another copy of this module. */
export function isSearchUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'SearchUnavailable'
}

/** How often search was unavailable to this process: when the number rises while a page is made, the page lacks something. */
export function countSearchFailures(): number {
  return (globalThis as Counter)[failures] ?? 0
}
