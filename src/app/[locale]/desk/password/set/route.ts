import { z } from 'zod'
import { setPassword } from '#src/editors/set-password.ts'
import { openDeskRoute } from '../../../../desk-route.ts'
import { passwordSchema, tokenSchema } from '../../../../password-schema.ts'

const body = z.object({ token: tokenSchema, password: z.string().max(1000), again: z.string().max(1000) })

/** Set a password with the token of a link; it works once. */
export const POST = openDeskRoute({ action: 'desk.enter', body }, async ({ body: { token, ...body }, desk }) => {
  const back = `/desk/password?${new URLSearchParams({ token })}`
  const password = passwordSchema.safeParse(body.password)
  if (!password.success) return { problem: refuse(password.error.issues.map(({ message }) => message).join(' ')), back }
  if (password.data !== body.again) return { problem: refuse('The two passwords are not the same. Try again.'), back }
  const set = await setPassword(desk, token, password.data)
  if (!set) return { problem: refuse('This link was used already, or its time is up. Ask for a new one.'), back }
  return { to: '/desk/sign-in', done: 'Your password is set. Sign in with it.' }
})

const refuse = (detail: string) => ({ status: 400, title: 'No password was set', detail })
