import type { BrowseField } from '#src/query/browse-views.ts'

/** The address of everything with a value of a field: a place, an event, a source, an outlet. */
export function browsePath(field: BrowseField, value?: string, page = 1): string {
  if (value === undefined) return `/browse/${field}`
  const parameters = new URLSearchParams({ value, ...(page > 1 ? { page: String(page) } : {}) })
  return `/browse/${field}?${parameters}`
}
