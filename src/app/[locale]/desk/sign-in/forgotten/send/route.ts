import { z } from 'zod'
import { mailPasswordLink } from '#src/editors/mail-password-link.ts'
import { openDeskRoute } from '../../../../../desk-route.ts'

const body = z.object({ email: z.email('That is no e-mail address.').max(254) })

/** Mail a link to set a new password. The answer is the same whether or not the address has an account. */
export const POST = openDeskRoute({ action: 'desk.enter', body }, async ({ body: { email }, desk, request }) => {
  const mailed = await mailPasswordLink(desk, { email, headers: request.headers })
  if ('refused' in mailed) return { problem: mailed.refused, back: '/desk/sign-in/forgotten' }
  const done = `If ${email} has an account, a message with a link is on its way.`
  return { to: '/desk/sign-in', done }
})
