import { z } from 'zod'
import { removePasskey } from '#src/editors/own-account.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ id: z.string().max(100) })

/** Take one of one's own passkeys away. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk }) => {
  const removed = await removePasskey(desk, actor, body.id)
  return { to: '/desk/account', done: removed ? 'That passkey opens nothing now.' : 'That passkey was gone already.' }
})
