import { z } from 'zod'
import { scopes } from '#src/editors/actor.ts'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { addToken } from '#src/editors/own-account.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const scope = z.enum(scopes)
const body = z.object({
  name: z.string().trim().min(1, 'A token needs a name, such as the script that uses it.').max(80),
  scopes: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(scope, 'Choose what the token may do.').min(1),
  ),
})

/** Make an API token: the next page shows it, once. */
export const POST = deskRoute({ action: 'account.own', body }, async ({ actor, body, desk }) => {
  const token = await addToken(desk, actor, body)
  if (token !== null) return { to: `/desk/account?shown=${await keepToShow(desk.database, actor.id, token)}#tokens` }
  const detail = 'You have as many tokens as one account may have. Revoke one that is no longer used.'
  return { problem: { status: 409, title: 'Too many tokens', detail }, back: '/desk/account' }
})
