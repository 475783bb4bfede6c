import { z } from 'zod'
import { restore } from '#src/editors/withdraw.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toWithdrawalOutcome } from '../../../../../withdrawal-outcome.ts'

/** Bring a withdrawn transcript back under the same addresses. */
export const POST = deskRoute(
  { action: 'transcript.manage', body: z.object({}) },
  async ({ actor, params: { slug = '' }, desk }) =>
    toWithdrawalOutcome(await restore(desk, actor, slug), 'It is back, under the same addresses.'),
)
