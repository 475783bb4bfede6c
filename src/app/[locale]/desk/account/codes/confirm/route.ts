import { z } from 'zod'
import { confirmCodes } from '#src/editors/one-time-codes.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ code: z.string().max(20), shown: z.string().max(40) })

/** Turn one-time codes on with the first one. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const code = body.code.replace(/\s/g, '')
  const cookies = await confirmCodes(desk, actor, { code, headers: request.headers })
  if (cookies !== null) return { to: '/desk/account', done: 'From now on signing in asks for a code.', cookies }
  const detail = 'That code is not the right one. Wait for the next, and check that the clock of your device is right.'
  const back = `/desk/account/codes?${new URLSearchParams({ shown: body.shown })}`
  return { problem: { status: 400, title: 'Not the code', detail }, back }
})
