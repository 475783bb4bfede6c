import type { WithdrawalOutcome } from '#src/editors/withdraw.ts'
import type { DeskOutcome } from './desk-route.ts'

/** The desk's answer to a withdrawal or a restoration. */
export function toWithdrawalOutcome(outcome: WithdrawalOutcome, done: string): DeskOutcome {
  if ('problem' in outcome) return { problem: { status: 409, title: 'Not done', detail: outcome.problem } }
  const { slug, notWritten } = outcome
  const beside = notWritten === null ? '' : ` But it could not be written down beside the content: ${notWritten}`
  return { to: `/desk/transcripts/${slug}`, done: done + beside, data: { slug } }
}
