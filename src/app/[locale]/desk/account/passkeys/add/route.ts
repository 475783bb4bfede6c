import { z } from 'zod'
import { newPasskeySchema } from '#src/editors/passkey-response.ts'
import { addPasskey } from '#src/editors/passkeys.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.object({ name: z.string().trim().max(80), response: newPasskeySchema })

/** Keep the passkey that a device made. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk, request }) => {
  const added = await addPasskey(desk, actor, { ...body, headers: request.headers })
  if (added) return { to: '/desk/account', done: 'The passkey is added: it signs you in without a password.' }
  const detail = 'The device’s answer was not the one that was asked for. Try again.'
  return { problem: { status: 400, title: 'Not added', detail } }
})
