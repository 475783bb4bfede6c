import { z } from 'zod'
import { removeCodes } from '#src/editors/one-time-codes.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ password: z.string().max(1000) })

/** Turn one-time codes off. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const cookies = await removeCodes(desk, actor, { ...body, headers: request.headers })
  if (cookies !== null) return { to: '/desk/account', done: 'Signing in no longer asks for a code.', cookies }
  const problem = { status: 400, title: 'Not turned off', detail: 'Your password is another. Try again.' }
  return { problem, back: '/desk/account' }
})
