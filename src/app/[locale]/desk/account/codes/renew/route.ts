import { z } from 'zod'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { renewBackupCodes } from '#src/editors/one-time-codes.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ password: z.string().max(1000) })

/** Make new backup codes: the next page shows them. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const backupCodes = await renewBackupCodes(desk, actor, { ...body, headers: request.headers })
  if (backupCodes !== null)
    return { to: `/desk/account/codes?shown=${await keepToShow(desk.database, actor.id, { backupCodes })}` }
  const problem = { status: 400, title: 'Not made', detail: 'Your password is another. Try again.' }
  return { problem, back: '/desk/account' }
})
