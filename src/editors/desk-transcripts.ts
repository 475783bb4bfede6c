import { z } from 'zod'
import { findRevisions, type RevisionRecord } from '#src/store/revisions.ts'
import { findListedTranscripts, findListedWithdrawn } from '#src/store/transcript-lists.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { findPastWithdrawals, findWithdrawnBySlug, findWithdrawnWhole } from '#src/store/withdrawals.ts'
import type { Desk } from './desk.ts'

const perPage = 50

/** What a list of the desk is asked for, out of its address. */
export const listQuerySchema = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z.enum(['shown', 'withdrawn']).catch('shown'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/** A transcript in the desk's list; `withdrawn` says why and since when. */
export type DeskTranscriptRow = {
  slug: string
  title: string
  date: string
  revision: number | null
  withdrawn: { reason: string; at: Date } | null
}

/** A page of the transcripts that are shown, or of those that are withdrawn. */
export async function listTranscripts(
  { database }: Pick<Desk, 'database'>,
  { q: text, state, page }: ListQuery,
): Promise<{ total: number; pageCount: number; rows: DeskTranscriptRow[] }> {
  const asked = { text, offset: (page - 1) * perPage, limit: perPage }
  if (state === 'shown') {
    const { total, transcripts } = await findListedTranscripts(database, asked)
    const rows = transcripts.map(({ updatedAt: _, ...row }) => ({ ...row, withdrawn: null }))
    return { total, pageCount: Math.max(1, Math.ceil(total / perPage)), rows }
  }
  const { total, transcripts } = await findListedWithdrawn(database, asked)
  const rows = transcripts.map(({ reason, withdrawnAt, ...row }) => ({
    ...{ ...row, revision: null, withdrawn: { reason, at: withdrawnAt } },
  }))
  return { total, pageCount: Math.max(1, Math.ceil(total / perPage)), rows }
}

/** All that the desk shows of a transcript. */
export type DeskTranscript = {
  slug: string
  title: string
  date: string
  statements: number
  /** Oldest first. */
  revisions: RevisionRecord[]
  withdrawn: { reason: string; at: Date } | null
  pastWithdrawals: { reason: string; withdrawnAt: Date; restoredAt: Date }[]
}

/** A transcript as the desk knows it, withdrawn or not; null when there is none at this address. */
export async function getDeskTranscript(
  { database }: Pick<Desk, 'database'>,
  address: string,
): Promise<DeskTranscript | null> {
  const shown = await findTranscript(database, address)
  if (shown !== null) {
    const { id, slug, title, date, statementCount: statements } = shown
    const revisions = await findRevisions(database, id)
    return { slug, title, date, statements, revisions, withdrawn: null, pastWithdrawals: await past(database, id) }
  }
  const withdrawn = await findWithdrawnBySlug(database, address)
  if (withdrawn === null) return null
  const { transcriptId, slug, title, date, reason, withdrawnAt: at } = withdrawn
  const whole = await findWithdrawnWhole(database, transcriptId)
  const revisions = (whole?.revisions ?? []).map(({ number, createdAt, reason }) => ({ number, createdAt, reason }))
  const pastWithdrawals = await past(database, transcriptId)
  return {
    ...{ slug, title, date, revisions, pastWithdrawals },
    statements: whole?.statements.length ?? 0,
    withdrawn: { reason, at },
  }
}

const past = findPastWithdrawals
