import type { MatchGroup } from '#src/search/research/research-engine.ts'
import { findNewestPublications } from '#src/store/published-transcripts.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import { readStatements } from './export-statements.ts'
import type { StatementFeed } from './feed-views.ts'
import { getResearchEngine } from './research-engine.ts'
import type { SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'

/** Statements in a feed, at most. */
const most = 50

/**
 * What a search finds, the statements that came into the archive last first; those of one transcript from its end.
 * They are told by their day of publication, so an old transcript that is added today is new.
 */
export async function getSearchFeed(scope: SearchScope): Promise<StatementFeed> {
  const research = await getResearchEngine()
  const everything = {
    order: 'newest',
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
    perGroup: Number.MAX_SAFE_INTEGER,
  } as const
  const { groups } = await research.group({ query: scope.q, filters: toSearchFilters(scope), ...everything })
  const database = await sharedDatabase()
  const newest = await findNewestPublications(database)
  const ids = takeNewest(
    groups,
    newest.map(({ slug }) => slug),
  )
  const records = await findStatements(database, ids)
  const rank = new Map(newest.map(({ id }, place) => [id, place]))
  const inOrder = records
    .sort(
      (one, other) =>
        (rank.get(one.transcriptId) ?? 0) - (rank.get(other.transcriptId) ?? 0) || other.ordinal - one.ordinal,
    )
    .slice(0, most)
  const transcripts = await findTranscriptsById(database, [...new Set(inOrder.map(({ transcriptId }) => transcriptId))])
  const bySlug = new Map(transcripts.map((transcript) => [transcript.slug, transcript]))
  const statements: StatementFeed['statements'] = []
  for await (const statement of readStatements(
    database,
    inOrder.map(({ id }) => id),
  )) {
    const transcript = bySlug.get(statement.transcript.slug)
    if (transcript)
      statements.push({ ...statement, publishedAt: transcript.createdAt, updatedAt: transcript.updatedAt })
  }
  return { statements }
}

/** Ids of as many of the newest transcripts as are needed to fill a feed. */
function takeNewest(groups: readonly MatchGroup[], newest: readonly string[]): string[] {
  const bySlug = new Map(groups.map((group) => [group.transcript, group]))
  const ids: string[] = []
  for (const slug of newest) {
    if (ids.length >= most) break
    ids.push(...(bySlug.get(slug)?.ids ?? []))
  }
  return ids
}
