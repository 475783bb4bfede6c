import { toPage } from './pages.ts'
import { perGroup, readGroups } from './read-groups.ts'
import { getResearchEngine } from './research-engine.ts'
import type { GroupedSearchView, SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'
import type { SearchSort } from './views.ts'

/** Transcripts on a page. */
const perPage = 10

/** A page of the transcripts in which a search finds something, each with its first statements in the order asked for. */
export async function getGroupedSearch(
  scope: SearchScope & { sort: SearchSort; page: number },
): Promise<GroupedSearchView> {
  const research = await getResearchEngine()
  const request = { query: scope.q, filters: toSearchFilters(scope), order: scope.sort, limit: perPage, perGroup }
  const first = await research.group({ ...request, offset: (Math.max(1, scope.page) - 1) * perPage })
  const { page, pageCount, offset } = toPage(scope.page, first.transcripts, perPage)
  const found = page === scope.page ? first : await research.group({ ...request, offset })
  const groups = await readGroups(found.groups, scope.q)
  return { sort: scope.sort, total: found.total, transcripts: found.transcripts, page, pageCount, groups }
}
