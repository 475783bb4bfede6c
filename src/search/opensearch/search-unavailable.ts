/** The cluster that holds the index can't be reached, or can't answer in time or in full. It may be back in a moment. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable'

  constructor(message = 'Search is unavailable just now.', options?: ErrorOptions) {
    super(message, options)
  }
}

/** Whether an error says that search is unavailable, also one from another copy of this module. */
export function isSearchUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'SearchUnavailable'
}
