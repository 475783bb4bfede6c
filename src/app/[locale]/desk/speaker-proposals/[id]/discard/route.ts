import { z } from 'zod'
import { discardProposal } from '#src/editors/change-register.ts'
import { deskRoute } from '../../../../../desk-route.ts'

/** Give up a change of the register that was proposed. */
export const POST = deskRoute(
  { action: 'speaker.manage', body: z.object({}) },
  async ({ params: { id = '' }, desk }) => {
    await discardProposal(desk, id)
    return { to: '/desk/speakers', done: 'Nothing was changed.' }
  },
)
