import { linkQuotations, type PassageSearch } from '#src/ingest/link-quotations.ts'
import type { Database } from '#src/store/database.ts'

/** Find what transcripts quote from others, and keep it. */
export async function linkTranscripts(
  database: Database,
  search: PassageSearch,
  slugs: readonly string[],
): Promise<void> {
  await linkQuotations(database, search, slugs, { now: () => new Date() })
}
