import { z } from 'zod'
import { changePassword } from '#src/editors/set-password.ts'
import { deskRoute } from '../../../../desk-route.ts'
import { passwordSchema } from '../../../../password-schema.ts'

const body = z.object({ current: z.string().max(1000), password: passwordSchema, again: z.string().max(1000) })

/** Change one's own password. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const { current, password: next, again } = body
  if (next !== again) return refuse('The two new passwords are not the same. Try again.')
  const cookies = await changePassword(desk, actor, { current, next, headers: request.headers })
  if (cookies === null) return refuse('Your present password is another. Try again.')
  return { to: '/desk/account', done: 'Your password is changed, and your other sessions have ended.', cookies }
})

const refuse = (detail: string) => ({ problem: { status: 400, title: 'Not changed', detail }, back: '/desk/account' })
