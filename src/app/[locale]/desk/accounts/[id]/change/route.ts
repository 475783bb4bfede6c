import { z } from 'zod'
import {
  type AccountChange,
  beginReset,
  changeRole,
  disableEditor,
  enableEditor,
  endSessions,
} from '#src/editors/accounts.ts'
import { type Actor, roles } from '#src/editors/actor.ts'
import type { Desk } from '#src/editors/desk.ts'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { makePasswordLink } from '#src/editors/password-link.ts'
import { deskRoute } from '../../../../../desk-route.ts'

const body = z.discriminatedUnion('change', [
  z.object({ change: z.literal('role'), role: z.enum(roles) }),
  z.object({ change: z.literal('disable') }),
  z.object({ change: z.literal('enable') }),
  z.object({ change: z.literal('sign-out') }),
  z.object({ change: z.literal('reset'), secondSteps: z.literal('remove').optional() }),
])

/** Change somebody's account. A new link to set a password is shown on the next page. */
export const POST = deskRoute({ action: 'account.manage', body }, async ({ actor, body, desk, params }) => {
  const id = params['id'] ?? ''
  const became = await change(desk, actor, id, body)
  if (became === 'missing') return { problem: { status: 404, title: 'Not there', detail: 'There is no such account.' } }
  if (became === 'last') return { problem: { status: 409, title: 'Not changed', detail: last }, back: '/desk/accounts' }
  if (body.change !== 'reset') return { to: '/desk/accounts', done: done[body.change] }
  return {
    to: `/desk/accounts?shown=${await keepToShow(desk.database, actor.id, { link: await makePasswordLink(desk, id) })}`,
  }
})

function change(desk: Desk, actor: Actor, id: string, asked: z.output<typeof body>): Promise<AccountChange> {
  switch (asked.change) {
    case 'role':
      return changeRole(desk, actor, id, asked.role)
    case 'disable':
      return disableEditor(desk, actor, id)
    case 'enable':
      return enableEditor(desk, actor, id)
    case 'sign-out':
      return endSessions(desk, actor, id)
    case 'reset':
      return beginReset(desk, actor, id, { secondStepsToo: asked.secondSteps === 'remove' })
  }
}

const last = 'This is the only administrator. Make another one first, or nobody could open this page any more.'
const done = {
  role: 'The role is changed.',
  disable: 'The account is closed, and its sessions have ended.',
  enable: 'The account is open again.',
  'sign-out': 'All sessions of this account have ended.',
}
