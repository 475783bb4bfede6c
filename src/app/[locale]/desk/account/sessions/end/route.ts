import { z } from 'zod'
import { endSessions } from '#src/editors/accounts.ts'
import { endSession } from '#src/editors/own-account.ts'
import { deskRoute } from '../../../../../desk-route.ts'

/** The session to end; without one, all but this. */
const body = z.object({ id: z.string().max(100).optional() })

/** End one's own sessions on other devices. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body: { id }, desk, request }) => {
  const to = '/desk/account'
  if (id !== undefined) return { to, done: (await endSession(desk, actor, id)) ? 'That session has ended.' : ended }
  const current = await desk.auth.api.getSession({ headers: request.headers })
  await endSessions(desk, actor, actor.id, current?.session.token)
  return { to, done: 'Your other sessions have ended.' }
})

const ended = 'That session had ended already.'
