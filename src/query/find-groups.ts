import { perGroup, readGroups } from './read-groups.ts'
import { getResearchEngine } from './research-engine.ts'
import type { GroupedSearchView, SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'
import type { SearchSort } from './views.ts'

/** Where a list of transcripts was left: how many were read, and the slug of the last of them. */
export type GroupPlace = { count: number; last: string }

export type FoundGroups = Pick<GroupedSearchView, 'total' | 'transcripts' | 'groups'> & {
  /** Where to go on; null at the end. */
  next: GroupPlace | null
}

/**
 * The transcripts in which a search finds something, after a place in their order. When the archive changed in between, the
 * list goes on after the last transcript that was read, wherever it stands now.
 */
export async function findGroups({
  q,
  sort,
  limit,
  after,
  ...scope
}: SearchScope & { sort: SearchSort; limit: number; after: GroupPlace | null }): Promise<FoundGroups> {
  const research = await getResearchEngine()
  // The engine groups all that it finds, however few are asked for.
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER, perGroup }
  const found = await research.group({ query: q, filters: toSearchFilters(scope), order: sort, ...all })
  const place = after === null ? -1 : found.groups.findIndex(({ transcript }) => transcript === after.last)
  const start = place === -1 ? (after?.count ?? 0) : place + 1
  const page = found.groups.slice(start, start + limit)
  const last = page.at(-1)
  const count = start + page.length
  return {
    ...{ total: found.total, transcripts: found.transcripts, groups: await readGroups(page, q) },
    next: last !== undefined && count < found.groups.length ? { count, last: last.transcript } : null,
  }
}
