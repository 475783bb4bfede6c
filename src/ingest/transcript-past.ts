import type { Database } from '#src/store/database.ts'
import { findStates } from '#src/store/revisions.ts'
import type { TranscriptPast } from '#src/store/save-transcript.ts'
import type { TranscriptRecord } from '#src/store/transcripts.ts'
import type { Statement } from '#src/transcript/statement.ts'
import { digestOfWords } from './digest.ts'
import type { WrittenHistory } from './history-file.ts'
import type { IdLock } from './id-lock.ts'

/** What is written down beside a transcript that the archive doesn't hold. */
export type WrittenPast = { lock: IdLock; history: WrittenHistory | null }

/**
 * The past of a transcript that another archive published, from what is written down beside it: its revisions go on
 * from there. A file that was edited since then is the next revision; what it said before the edit is then only known
 * as far as it is written down.
 */
export function readPast(
  { lock, history }: WrittenPast,
  statements: readonly Statement[],
  { now, reason }: { now: Date; reason: string | null },
): TranscriptPast | null {
  if (lock.published === undefined) return null
  const publishedAt = new Date(lock.published)
  const { revision, at, reason: why } = history?.current ?? { revision: 1, at: publishedAt, reason: null }
  const last = { number: revision, createdAt: at, reason: why }
  const next = { number: revision + 1, createdAt: now, reason }
  return { publishedAt, current: isAsWritten(lock, statements) ? last : next, before: history?.before ?? [] }
}

function isAsWritten(lock: IdLock, statements: readonly Statement[]): boolean {
  return (
    lock.statements.length === statements.length &&
    lock.statements.every(({ id, digest }, place) => {
      const statement = statements[place]
      return statement?.id === id && digestOfWords(statement.text) === digest
    })
  )
}

/** What to write down of a transcript's past when its next state comes, or again when none does (`next` null). */
export async function listPast(
  database: Database,
  known: TranscriptRecord,
  slug: string,
  next: { at: Date; reason: string | null } | null,
): Promise<Omit<WrittenHistory, 'withdrawals'>> {
  const states = await findStates(database, known.id)
  const before = next === null ? states.slice(0, -1) : states
  const last = states.at(-1)
  const current =
    next === null
      ? { revision: known.revision, at: last?.createdAt ?? known.updatedAt, reason: last?.reason ?? null }
      : { revision: known.revision + 1, ...next }
  return { transcript: slug, current, before }
}
