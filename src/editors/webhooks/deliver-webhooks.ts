import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import type { Change } from '#src/store/changes.ts'
import {
  claimDue,
  type DueDelivery,
  findWebhooks,
  makeDeliveries,
  noteDelivery,
  type WebhookRecord,
} from '#src/store/webhooks.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import type { Desk } from '../desk.ts'
import { type Posted, postPublicly } from './post-publicly.ts'
import { eventOf, webhookEventSchema } from './webhook-events.ts'

/** Seconds after which a delivery that didn't arrive is tried again, after the first try and each that follows. */
const waits = [10, 60, 300, 1800, 7200, 28_800, 86_400]
/** Milliseconds for which a delivery is one process's: longer than an answer may take. */
const claimed = 60_000
/** Changes and deliveries taken at once. */
const batch = 50

type Desks = Pick<Desk, 'database' | 'config'>

/**
 * Tell every address what it has not been told: make the deliveries of new changes, and try those that are due. Deliveries
 * are rows, so that nothing is forgotten when a server stops, and no two processes send the same one.
 * @returns how many were tried.
 */
export async function deliverWebhooks(desk: Desks, now = new Date()): Promise<number> {
  for (const webhook of await findWebhooks(desk.database)) {
    if (webhook.disabledAt === null)
      await makeDeliveries(desk.database, webhook, (change) => toDelivery(change, webhook, desk), { now, limit: batch })
  }
  const due = await claimDue(desk.database, { now, until: new Date(now.getTime() + claimed), limit: batch })
  await Promise.all(due.map((delivery) => tryDelivery(desk, delivery, now)))
  return due.length
}

function toDelivery({ sequence, kind, slug, at }: Change, webhook: WebhookRecord, { config }: Desks) {
  const event = eventOf(kind)
  const told = z.array(webhookEventSchema).parse(JSON.parse(webhook.events))
  if (event === null || !told.includes(event)) return null
  const data = { slug, url: `${config.siteUrl}${transcriptPath(slug)}`, sequence }
  const body = JSON.stringify({ type: event, timestamp: at.toISOString(), data })
  return { id: `msg_${sequence}_${webhook.id}`, event, body }
}

async function tryDelivery({ database, config }: Desks, delivery: DueDelivery, now: Date): Promise<void> {
  const { id, body, webhook, attempts } = delivery
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(webhook.secret).sign(id, now, body),
  }
  const posted = await postPublicly(webhook.url, { body, headers, anywhere: config.webhooksAnywhere ?? false })
  await noteDelivery(database, id, outcomeOf(posted, attempts, now))
}

function outcomeOf(posted: Posted, attempts: number, now: Date): Parameters<typeof noteDelivery>[2] {
  const said =
    'status' in posted
      ? { lastStatus: posted.status, lastProblem: null }
      : { lastStatus: null, lastProblem: posted.problem }
  if ('status' in posted && posted.status >= 200 && posted.status < 300)
    return { ...said, state: 'delivered', deliveredAt: now }
  const wait = waits[attempts - 1]
  if (wait === undefined) return { ...said, state: 'failed' }
  return { ...said, nextAt: new Date(now.getTime() + wait * 1000) }
}
