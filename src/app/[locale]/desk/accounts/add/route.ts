import { z } from 'zod'
import { addEditor } from '#src/editors/accounts.ts'
import { roles } from '#src/editors/actor.ts'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { makePasswordLink } from '#src/editors/password-link.ts'
import { deskRoute } from '../../../../desk-route.ts'

const body = z.object({
  email: z.email('That is no e-mail address.').max(254),
  name: z.string().trim().min(1, 'An account needs a name.').max(100),
  role: z.enum(roles),
})

/** Add an account: the next page shows the link with which its owner sets a password. */
export const POST = deskRoute({ action: 'account.manage', body }, async ({ actor, body, desk }) => {
  const id = await addEditor(desk, actor, body)
  if (id === null) {
    const problem = { status: 409, title: 'Not added', detail: `${body.email} has an account already.` }
    return { problem, back: '/desk/accounts' }
  }
  const shown = await keepToShow(desk.database, actor.id, { name: body.name, link: await makePasswordLink(desk, id) })
  return { to: `/desk/accounts?shown=${shown}` }
})
