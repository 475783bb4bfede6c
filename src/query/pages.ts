/** A page of a list: pages count from 1, and a page past the end is the last. */
export type Page = { page: number; pageCount: number; offset: number; limit: number }

/** Where a page stands in a list of `total` things. */
export function toPage(page: number, total: number, limit: number): Page {
  const pageCount = Math.max(1, Math.ceil(total / limit))
  const within = Math.min(Math.max(1, Math.trunc(page) || 1), pageCount)
  return { page: within, pageCount, offset: (within - 1) * limit, limit }
}
