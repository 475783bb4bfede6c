import { z } from 'zod'
import { signIn } from '#src/editors/sign-in.ts'
import { toDeskPath } from '../../../../desk-path.ts'
import { openDeskRoute } from '../../../../desk-route.ts'

const body = z.object({ email: z.string().max(254), password: z.string().max(128), next: z.unknown().optional() })

/** Sign in with a password. */
export const POST = openDeskRoute({ action: 'desk.enter', body }, async ({ body, desk, request }) => {
  const next = toDeskPath(body.next)
  const outcome = await signIn(desk, { ...body, headers: request.headers })
  if (outcome.ok && 'needsCode' in outcome)
    return { to: `/desk/sign-in/code?${new URLSearchParams({ next })}`, cookies: outcome.cookies }
  if (outcome.ok) return { to: next, cookies: outcome.cookies }
  return { problem: outcome.problem, back: `/desk/sign-in?${new URLSearchParams({ next })}` }
})
