import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscriptsBySlug } from '#src/store/transcripts-by-slug.ts'
import { toPage } from './pages.ts'
import { readResults } from './read-results.ts'
import { getResearchEngine } from './research-engine.ts'
import type { GroupedSearchView, SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'
import { getSearchIndex } from './search-index.ts'
import type { SearchSort } from './views.ts'

/** Transcripts on a page, and statements that each shows. */
const perPage = 10
const perGroup = 3

/** A page of the transcripts in which a search finds something, each with its first statements in the order asked for. */
export async function getGroupedSearch(
  scope: SearchScope & { sort: SearchSort; page: number },
): Promise<GroupedSearchView> {
  const research = await getResearchEngine()
  const request = { query: scope.q, filters: toSearchFilters(scope), order: scope.sort, limit: perPage, perGroup }
  const first = await research.group({ ...request, offset: (Math.max(1, scope.page) - 1) * perPage })
  const { page, pageCount, offset } = toPage(scope.page, first.transcripts, perPage)
  const found = page === scope.page ? first : await research.group({ ...request, offset })
  const database = await sharedDatabase()
  const results = await readResults(
    database,
    await getSearchIndex(),
    scope.q,
    found.groups.flatMap(({ ids }) => ids),
  )
  const bySlug = await findTranscriptsBySlug(
    database,
    found.groups.map(({ transcript }) => transcript),
  )
  const groups = found.groups.flatMap(({ transcript: slug, count }) => {
    const transcript = bySlug.get(slug)
    if (!transcript) return []
    const { title, date, place } = transcript
    return [
      { transcript: { slug, title, date, place }, count, results: results.filter((it) => it.transcript.slug === slug) },
    ]
  })
  return { sort: scope.sort, total: found.total, transcripts: found.transcripts, page, pageCount, groups }
}
