import { z } from 'zod'
import { addWebhook } from '#src/editors/webhooks/manage-webhooks.ts'
import { webhookEventSchema } from '#src/editors/webhooks/webhook-events.ts'
import { deskRoute } from '../../../../desk-route.ts'

const events = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(webhookEventSchema))
const body = z.object({ url: z.string().trim().min(1).max(2000), events: events.default([]) })

/** Have an address told of what happens from now on. */
export const POST = deskRoute({ action: 'webhook.manage', body }, async ({ desk, actor, body: asked }) => {
  const added = await addWebhook(desk, actor, asked)
  if ('problem' in added) return { problem: { status: 422, title: 'Not added', detail: added.problem } }
  const done = `The address is told from now on. What is sent is signed with this secret, shown this once: ${added.secret}`
  return { to: '/desk/webhooks', done, data: added }
})
