import { z } from 'zod'
import { removeToken } from '#src/editors/own-account.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ id: z.coerce.number().int() })

/** Revoke one of one's own API tokens. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk }) => {
  const revoked = await removeToken(desk, actor, body.id)
  return {
    to: '/desk/account#tokens',
    done: revoked ? 'That token opens nothing now.' : 'That token was revoked already.',
  }
})
