import { z } from 'zod'
import { askOfRegister } from '#src/editors/change-register.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'

/** Ask to undo a change of the register. */
export const POST = deskRoute(
  { action: 'speaker.manage', body: z.object({}) },
  async ({ actor, params: { number = '' }, desk }) => {
    const change = z.coerce.number().int().min(1).safeParse(number)
    if (!change.success) return { problem: { status: 404, title: 'Not there', detail: 'There is no such change.' } }
    return toRegisterOutcome(await askOfRegister(desk, actor, { kind: 'undo', change: change.data }), '/desk/speakers')
  },
)
