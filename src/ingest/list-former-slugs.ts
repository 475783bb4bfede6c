import type { Transaction } from '#src/store/database.ts'
import { findFormerSlugs } from '#src/store/statements.ts'
import type { TranscriptRecord } from '#src/store/transcripts.ts'
import type { IdLock } from './id-lock.ts'

/** The slugs that a transcript had before the one of now: those that the archive knows, and those written down beside it. */
export async function listFormerSlugs(
  database: Transaction,
  slug: string,
  known: TranscriptRecord | null,
  lock: IdLock | null,
): Promise<string[]> {
  const stored = known ? [...(await findFormerSlugs(database, known.id)), known.slug] : []
  const locked = lock ? [...lock.formerly, lock.transcript] : []
  return [...new Set([...locked, ...stored])].filter((former) => former !== slug).sort()
}
