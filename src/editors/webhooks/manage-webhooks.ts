import { z } from 'zod'
import { recordAudit } from '#src/store/audit.ts'
import { findLastSequence } from '#src/store/changes.ts'
import {
  type DeliveryRecord,
  findDeliveries,
  findWebhooks,
  reviveDelivery,
  type WebhookRecord,
} from '#src/store/webhooks.ts'
import type { Actor } from '../actor.ts'
import type { Desk } from '../desk.ts'
import { refuseName } from './post-publicly.ts'
import { type WebhookEvent, webhookEventSchema, webhookEvents } from './webhook-events.ts'

export type { DeliveryRecord }

/** An address that is told of changes, without its secret. */
export type WebhookView = Pick<WebhookRecord, 'id' | 'url' | 'createdAt' | 'createdBy' | 'disabledAt'> & {
  events: WebhookEvent[]
}

type Who = Pick<Actor, 'id' | 'name'>

/**
 * Have an address told of what happens from now on.
 * @returns its secret, which is shown this once; or why it can't be told.
 */
export async function addWebhook(
  { database, config }: Desk,
  actor: Who,
  { url, events }: { url: string; events: readonly WebhookEvent[] },
): Promise<{ id: string; secret: string } | { problem: string }> {
  const problem = await refuseName(url, config.webhooksAnywhere ?? false)
  if (problem !== null) return { problem }
  const secret = `whsec_${Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64')}`
  const id = crypto.randomUUID()
  const told = JSON.stringify(events.length === 0 ? webhookEvents : events)
  const sequence = await findLastSequence(database)
  await database.$transaction(async (transaction) => {
    await transaction.webhook.create({
      data: { id, url, secret, events: told, sequence, createdAt: new Date(), createdBy: actor.name },
    })
    await recordAudit(transaction, {
      ...{ actor, action: 'webhook.manage', subject: { kind: 'webhook', id } },
      after: { url, events: JSON.parse(told) },
    })
  })
  return { id, secret }
}

/** Tell an address of nothing any more; its log goes with it. @returns whether there was one. */
export async function removeWebhook({ database }: Desk, actor: Who, id: string): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const webhook = await transaction.webhook.findUnique({ where: { id } })
    if (webhook === null) return false
    await transaction.webhook.delete({ where: { id } })
    await recordAudit(transaction, {
      ...{ actor, action: 'webhook.manage', subject: { kind: 'webhook', id } },
      before: { url: webhook.url, events: JSON.parse(webhook.events) },
    })
    return true
  })
}

/** Every address that is told of changes, the first one first. */
export async function listWebhooks({ database }: Desk): Promise<WebhookView[]> {
  const webhooks = await findWebhooks(database)
  return webhooks.map(({ secret: _secret, sequence: _sequence, events, ...webhook }) => ({
    ...webhook,
    events: z.array(webhookEventSchema).parse(JSON.parse(events)),
  }))
}

/** What was sent, newest first. */
export async function listDeliveries({ database }: Desk, limit = 100): Promise<DeliveryRecord[]> {
  return findDeliveries(database, { limit })
}

/** Send once more what was given up. @returns whether there was such a delivery. */
export async function sendAgain({ database }: Desk, actor: Who, id: string): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    if (!(await reviveDelivery(transaction, id, new Date()))) return false
    await recordAudit(transaction, {
      ...{ actor, action: 'webhook.manage', subject: { kind: 'webhook', id: id.replace(/^msg_\d+_/, '') } },
      after: { sentAgain: id },
    })
    return true
  })
}
