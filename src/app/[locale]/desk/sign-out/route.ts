import { z } from 'zod'
import { signOut } from '#src/editors/sign-in.ts'
import { deskRoute } from '../../../desk-route.ts'

/** End this session. */
export const POST = deskRoute({ action: 'account.own', body: z.object({}) }, async ({ desk, request }) => {
  const cookies = await signOut(desk, request.headers)
  return { to: '/desk/sign-in', done: 'You are signed out.', cookies }
})
