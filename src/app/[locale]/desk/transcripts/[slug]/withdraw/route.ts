import { z } from 'zod'
import { withdraw, withdrawalReasonSchema } from '#src/editors/withdraw.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toWithdrawalOutcome } from '../../../../../withdrawal-outcome.ts'

/** Withdraw a transcript: its addresses answer 410 with the reason. */
export const POST = deskRoute(
  { action: 'transcript.manage', body: z.object({ reason: withdrawalReasonSchema }) },
  async ({ actor, body: { reason }, params: { slug = '' }, desk }) =>
    toWithdrawalOutcome(
      await withdraw(desk, actor, slug, reason),
      'It is withdrawn: its addresses say so, with the reason.',
    ),
)
