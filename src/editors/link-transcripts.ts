import { linkPlace } from '#src/ingest/link-place.ts'
import { linkQuotations, type PassageSearch } from '#src/ingest/link-quotations.ts'
import { findChangesAfter } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findJobPlace, moveJobPlace } from '#src/store/job-places.ts'

/** Changes taken at one look. */
const batch = 50
/** Milliseconds without a change after which those before are linked: an ingest links its own when it ends. */
const quiet = 3000

/**
 * Find what the transcripts quote that were published or revised since the last time, and keep it. How far that has come
 * stands in the database, so that nothing is left out when a server or an ingest ends between the two.
 * @param openSearch Opens the search index, when there is something to do.
 */
export async function linkNewTranscripts(
  database: Database,
  openSearch: () => Promise<PassageSearch>,
  now: Date,
): Promise<void> {
  const changes = await findChangesAfter(database, await findJobPlace(database, linkPlace), batch)
  const last = changes.at(-1)
  if (last === undefined || Math.abs(now.getTime() - last.at.getTime()) < quiet) return
  const texts = changes.filter(({ kind }) => kind === 'published' || kind === 'revised')
  const ids = [...new Set(texts.map(({ transcriptId }) => transcriptId))]
  if (ids.length > 0) await linkQuotations(database, await openSearch(), { ids }, { now: () => new Date() })
  await moveJobPlace(database, linkPlace, last.sequence)
}
