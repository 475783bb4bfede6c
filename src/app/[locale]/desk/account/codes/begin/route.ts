import { z } from 'zod'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { beginCodes } from '#src/editors/one-time-codes.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ password: z.string().max(1000) })

/** Begin to set one-time codes up: the next page shows what the app needs. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const codes = await beginCodes(desk, { ...body, headers: request.headers })
  if (codes !== null) return { to: `/desk/account/codes?shown=${await keepToShow(desk.database, actor.id, codes)}` }
  const detail = 'Your password is another, or codes are on already.'
  return { problem: { status: 400, title: 'Not begun', detail }, back: '/desk/account' }
})
