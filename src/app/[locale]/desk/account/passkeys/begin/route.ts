import { z } from 'zod'
import { beginPasskey } from '#src/editors/passkeys.ts'
import { deskRoute } from '../../../../../desk-route.ts'

/** Begin to add a passkey: what the browser asks the device. */
export const POST = deskRoute({ action: 'account.own', body: z.object({}) }, async ({ desk, request }) => {
  const begun = await beginPasskey(desk, request.headers)
  if (begun.ok) return { to: '/desk/account', data: { options: begun.value }, cookies: begun.cookies }
  return { problem: { status: 400, title: 'Not begun', detail: 'No passkey can be added now. Sign in anew.' } }
})
