import { z } from 'zod'
import { sendAgain } from '#src/editors/webhooks/manage-webhooks.ts'
import { deskRoute } from '../../../../../../desk-route.ts'

/** Send once more what an address did not take. */
export const POST = deskRoute({ action: 'webhook.manage', body: z.object({}) }, async ({ desk, actor, params }) => {
  if (!(await sendAgain(desk, actor, params['id'] ?? '')))
    return { problem: { status: 404, title: 'Not there', detail: 'There is nothing that waits to be sent again.' } }
  return { to: '/desk/webhooks#log', done: 'It is sent again within seconds.' }
})
