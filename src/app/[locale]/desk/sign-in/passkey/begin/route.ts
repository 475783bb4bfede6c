import { z } from 'zod'
import { beginPasskeySignIn } from '#src/editors/passkeys.ts'
import { openDeskRoute } from '../../../../../desk-route.ts'

/** Begin to sign in with a passkey: what the browser asks the device. */
export const POST = openDeskRoute({ action: 'desk.enter', body: z.object({}) }, async ({ desk, request }) => {
  const begun = await beginPasskeySignIn(desk, request.headers)
  if (begun.ok) return { to: '/desk/sign-in', data: { options: begun.value }, cookies: begun.cookies }
  const detail = 'That was tried too often. Wait a quarter of an hour.'
  return { problem: { status: 429, title: 'Too many attempts', detail } }
})
