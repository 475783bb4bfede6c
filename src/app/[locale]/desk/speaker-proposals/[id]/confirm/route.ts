import { z } from 'zod'
import { confirmProposal } from '#src/editors/change-register.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'

/** Make a change of the register that was proposed. */
export const POST = deskRoute(
  { action: 'speaker.manage', body: z.object({}) },
  async ({ actor, params: { id = '' }, desk }) =>
    toRegisterOutcome(await confirmProposal(desk, actor, id), '/desk/speakers'),
)
