import { z } from 'zod'
import { writeDownWithdrawals } from '#src/ingest/write-down-withdrawals.ts'
import { recordAudit } from '#src/store/audit.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { findWithdrawnBySlug, restoreTranscript, withdrawTranscript } from '#src/store/withdrawals.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'

/** Why a transcript is withdrawn: one plain sentence or two, shown to readers. */
export const withdrawalReasonSchema = z
  .string()
  .trim()
  .min(1, 'Say why: readers will be told.')
  .max(500, 'At most 500 characters.')

/**
 * What became of a withdrawal or a restoration. `notWritten`: it is done, but could not be written down beside the content,
 * and why; a rebuild from the content alone would not know it.
 */
export type WithdrawalOutcome = { slug: string; title: string; notWritten: string | null } | { problem: string }

type Who = Pick<Actor, 'id' | 'name'>
type Where = Pick<Desk, 'database' | 'config'>

/** Withdraw a transcript, in one transaction: its addresses answer 410 with the reason, and nothing shows it any more. */
export async function withdraw(desk: Where, actor: Who, slug: string, reason: string): Promise<WithdrawalOutcome> {
  const { database } = desk
  const withdrawnAt = new Date()
  const done = await database.$transaction(async (transaction) => {
    const transcript = await findTranscript(transaction, slug)
    if (transcript === null) return null
    await withdrawTranscript(transaction, transcript.id, { reason, withdrawnAt })
    await recordAudit(transaction, {
      ...{ actor, action: 'transcript.manage.withdraw', subject: { kind: 'transcript', id: transcript.slug } },
      before: { title: transcript.title, revision: transcript.revision },
      after: { reason },
    })
    return transcript
  })
  if (done === null)
    return { problem: (await findWithdrawnBySlug(database, slug)) ? 'It is withdrawn already.' : missing }
  return { slug: done.slug, title: done.title, notWritten: await writeDown(desk, done.id) }
}

/** Bring a withdrawn transcript back, in one transaction: all of it under the same addresses. */
export async function restore(desk: Where, actor: Who, slug: string): Promise<WithdrawalOutcome> {
  const { database } = desk
  const done = await database.$transaction(async (transaction) => {
    const withdrawn = await findWithdrawnBySlug(transaction, slug)
    if (withdrawn === null) return null
    const { reason, title, transcriptId } = withdrawn
    await restoreTranscript(transaction, transcriptId, new Date())
    await recordAudit(transaction, {
      ...{ actor, action: 'transcript.manage.restore', subject: { kind: 'transcript', id: withdrawn.slug } },
      before: { reason },
      after: { title },
    })
    return withdrawn
  })
  if (done === null) return { problem: (await findTranscript(database, slug)) ? 'It is not withdrawn.' : missing }
  return { slug: done.slug, title: done.title, notWritten: await writeDown(desk, done.transcriptId) }
}

const missing = 'There is no transcript at that address.'

async function writeDown({ database, config }: Where, transcriptId: number): Promise<string | null> {
  try {
    await writeDownWithdrawals(database, transcriptId, config.contentDir)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
