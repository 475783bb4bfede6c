import { z } from 'zod'
import { removeWebhook } from '#src/editors/webhooks/manage-webhooks.ts'
import { deskRoute } from '../../../../../desk-route.ts'

/** Tell an address of nothing any more. */
export const POST = deskRoute({ action: 'webhook.manage', body: z.object({}) }, async ({ desk, actor, params }) => {
  if (!(await removeWebhook(desk, actor, params['id'] ?? '')))
    return { problem: { status: 404, title: 'Not there', detail: 'There is no such webhook.' } }
  return { to: '/desk/webhooks', done: 'The address is told of nothing any more.' }
})
