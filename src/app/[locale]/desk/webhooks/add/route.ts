import { z } from 'zod'
import { keepToShow } from '#src/editors/leave-behind.ts'
import { addWebhook } from '#src/editors/webhooks/manage-webhooks.ts'
import { webhookEventSchema } from '#src/editors/webhooks/webhook-events.ts'
import { deskRoute } from '../../../../desk-route.ts'

const toList = (given: unknown) => (given === undefined || Array.isArray(given) ? (given ?? []) : [given])
const events = z.preprocess(toList, z.array(webhookEventSchema).min(1, 'Choose what the address is told of.'))
const body = z.object({ url: z.string().trim().min(1).max(2000), events })

/** Have an address told of what happens from now on; the next page shows the secret that signs it, once. */
export const POST = deskRoute({ action: 'webhook.manage', body }, async ({ desk, actor, body: asked }) => {
  const added = await addWebhook(desk, actor, asked)
  if ('problem' in added) return { problem: { status: 422, title: 'Not added', detail: added.problem } }
  const to = `/desk/webhooks?shown=${await keepToShow(desk.database, actor.id, added.secret)}`
  return { to, done: 'The address is told from now on.', data: added }
})
