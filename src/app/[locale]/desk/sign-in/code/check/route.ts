import { z } from 'zod'
import { signInWithCode } from '#src/editors/sign-in.ts'
import { toDeskPath } from '../../../../../desk-path.ts'
import { openDeskRoute } from '../../../../../desk-route.ts'

const body = z.object({ code: z.string().max(40), next: z.unknown().optional() })

/** Finish signing in with a one-time code. */
export const POST = openDeskRoute({ action: 'desk.enter', body }, async ({ body, desk, request }) => {
  const next = toDeskPath(body.next)
  const outcome = await signInWithCode(desk, { code: body.code, headers: request.headers })
  if (outcome.ok) return { to: next, cookies: outcome.cookies }
  return { problem: outcome.problem, back: `/desk/sign-in/code?${new URLSearchParams({ next })}` }
})
