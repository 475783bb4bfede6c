import type { MatchGroups } from '#src/search/research/research-engine.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscriptsBySlug } from '#src/store/transcripts-by-slug.ts'
import { readResults } from './read-results.ts'
import type { GroupedSearchView } from './research-views.ts'
import { getSearchIndex } from './search-index.ts'

/** Statements that each transcript shows. */
export const perGroup = 3

/** Transcripts with the statements of each that a search found, as they are shown; what is gone by now is left out. */
export async function readGroups(groups: MatchGroups['groups'], query: string): Promise<GroupedSearchView['groups']> {
  const database = await sharedDatabase()
  const results = await readResults(
    database,
    await getSearchIndex(),
    query,
    groups.flatMap(({ ids }) => ids),
  )
  const bySlug = await findTranscriptsBySlug(
    database,
    groups.map(({ transcript }) => transcript),
  )
  return groups.flatMap(({ transcript: slug, count }) => {
    const transcript = bySlug.get(slug)
    if (!transcript) return []
    const { title, date, place } = transcript
    return [
      { transcript: { slug, title, date, place }, count, results: results.filter((it) => it.transcript.slug === slug) },
    ]
  })
}
