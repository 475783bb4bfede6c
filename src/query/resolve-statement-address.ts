import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findRetired, isLive, type RetiredRecord } from '#src/store/statements.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import { parseStatementId, type StatementId } from '#src/transcript/statement-id.ts'
import type { StatementAddress } from './views.ts'

/** More merges in a row than any transcript sees; a longer chain is a loop. */
const longestChain = 50

/** What became of the statement that an address names, however the id is spelt. */
export async function resolveStatementAddress(text: string): Promise<StatementAddress> {
  const id = parseStatementId(text)
  if (id === undefined) return { state: 'unknown' }
  const database = await sharedDatabase()
  if (await isLive(database, id)) return { state: 'live', id }
  const retired = await findRetired(database, id)
  if (retired === null) return { state: 'unknown' }
  const end = await followMerges(database, retired)
  return 'live' in end ? { state: 'moved', id, to: end.live } : describeGone(database, id, retired)
}

/** Where a chain of merges ends: at a statement of now, or at one that was removed. */
async function followMerges(
  database: Database,
  retired: RetiredRecord,
): Promise<{ live: StatementId } | { gone: RetiredRecord }> {
  let current = retired
  for (let step = 0; step < longestChain && current.mergedInto !== null; step++) {
    if (await isLive(database, current.mergedInto)) return { live: current.mergedInto }
    const next = await findRetired(database, current.mergedInto)
    if (next === null) break
    current = next
  }
  return { gone: current }
}

async function describeGone(database: Database, id: StatementId, retired: RetiredRecord): Promise<StatementAddress> {
  const transcript = await findTranscriptById(database, retired.transcriptId)
  if (transcript === null) return { state: 'unknown' }
  const { slug, title, date } = transcript
  const retiredAt = retired.retiredAt.toISOString()
  return { state: 'gone', id, text: retired.text, retiredAt, transcript: { slug, title, date } }
}
