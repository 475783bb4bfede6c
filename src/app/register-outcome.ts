import type { ChangeOutcome } from '#src/editors/change-register.ts'
import type { DeskOutcome } from './desk-route.ts'

/** The desk's answer to what was asked of the register of speakers: `to` is where it is seen once it is done. */
export function toRegisterOutcome(outcome: ChangeOutcome, to: string): DeskOutcome {
  if ('problem' in outcome) return { problem: { status: 409, title: 'Not done', detail: outcome.problem } }
  if ('proposal' in outcome) return { to: `/desk/speaker-proposals/${outcome.proposal}`, data: outcome }
  const { summary, moved } = outcome
  const counted =
    moved === 0 ? '' : ` ${moved.toLocaleString('en')} ${moved === 1 ? 'statement' : 'statements'} changed.`
  return { to, done: `${summary}.${counted} It can be undone below.`, data: outcome }
}
