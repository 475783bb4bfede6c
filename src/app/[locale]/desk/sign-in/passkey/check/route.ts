import { z } from 'zod'
import { passkeyAssertionSchema } from '#src/editors/passkey-response.ts'
import { signInWithPasskey } from '#src/editors/passkeys.ts'
import { toDeskPath } from '../../../../../desk-path.ts'
import { openDeskRoute } from '../../../../../desk-route.ts'

const body = z.object({ response: passkeyAssertionSchema, next: z.unknown().optional() })

/** Sign in with what a device signed. */
export const POST = openDeskRoute(
  { action: 'desk.enter', body },
  async ({ body: { response, next }, desk, request }) => {
    const outcome = await signInWithPasskey(desk, { response, headers: request.headers })
    return outcome.ok ? { to: toDeskPath(next), cookies: outcome.cookies } : { problem: outcome.problem }
  },
)
