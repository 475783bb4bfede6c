import { findChangesAfter } from './changes.ts'
import type { Database } from './database.ts'

/** An address that is told of changes; `secret` signs what is sent. */
export type WebhookRecord = {
  id: string
  url: string
  secret: string
  events: string
  sequence: number
  createdAt: Date
  createdBy: string
  disabledAt: Date | null
}

/** One event on its way to one address. */
export type DeliveryRecord = {
  id: string
  webhookId: string
  sequence: number
  event: string
  body: string
  state: string
  attempts: number
  nextAt: Date
  createdAt: Date
  deliveredAt: Date | null
  lastStatus: number | null
  lastProblem: string | null
}

export async function findWebhooks(database: Database): Promise<WebhookRecord[]> {
  return database.webhook.findMany({ orderBy: { createdAt: 'asc' } })
}

/** What was sent to an address, or to all, newest first. */
export async function findDeliveries(
  database: Database,
  { webhookId, limit }: { webhookId?: string; limit: number },
): Promise<DeliveryRecord[]> {
  return database.webhookDelivery.findMany({
    where: webhookId === undefined ? {} : { webhookId },
    orderBy: [{ createdAt: 'desc' }, { sequence: 'desc' }],
    take: limit,
  })
}

type Made = { id: string; event: string; body: string }

/**
 * Make the deliveries of the changes that an address has not been told of, once, whoever else does the same: the place that
 * it has come to moves in the same transaction.
 * @param write What is sent of a change; null where it is not told.
 * @returns how many changes were looked at.
 */
export async function makeDeliveries(
  database: Database,
  { id, sequence }: Pick<WebhookRecord, 'id' | 'sequence'>,
  write: (change: Awaited<ReturnType<typeof findChangesAfter>>[number]) => Made | null,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const changes = await findChangesAfter(database, sequence, limit)
  const last = changes.at(-1)
  if (last === undefined) return 0
  const made = changes.flatMap((change) => {
    const described = write(change)
    return described ? [{ ...described, sequence: change.sequence }] : []
  })
  await database.$transaction(async (transaction) => {
    const moved = await transaction.webhook.updateMany({ where: { id, sequence }, data: { sequence: last.sequence } })
    if (moved.count === 0) return
    for (const delivery of made)
      await transaction.webhookDelivery.create({
        data: { ...delivery, webhookId: id, state: 'waiting', nextAt: now, createdAt: now },
      })
  })
  return changes.length
}

/** A delivery that is due, and to where. */
export type DueDelivery = DeliveryRecord & { webhook: WebhookRecord }

/**
 * Take the deliveries that are due, each by one process only: until `until` nobody else takes it, and should this process
 * end before it has an answer, it is tried again then.
 */
export async function claimDue(
  database: Database,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<DueDelivery[]> {
  const due = await database.webhookDelivery.findMany({
    where: { state: 'waiting', nextAt: { lte: now }, webhook: { disabledAt: null } },
    orderBy: { nextAt: 'asc' },
    take: limit,
    include: { webhook: true },
  })
  const claimed: DueDelivery[] = []
  for (const delivery of due) {
    const { count } = await database.webhookDelivery.updateMany({
      where: { id: delivery.id, state: 'waiting', attempts: delivery.attempts, nextAt: delivery.nextAt },
      data: { attempts: delivery.attempts + 1, nextAt: until },
    })
    if (count === 1) claimed.push({ ...delivery, attempts: delivery.attempts + 1 })
  }
  return claimed
}

/** Have a delivery that was given up tried anew, from the first wait on. @returns whether there was one. */
export async function reviveDelivery(
  database: Pick<Database, 'webhookDelivery'>,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await database.webhookDelivery.updateMany({
    where: { id, state: 'failed' },
    data: { state: 'waiting', attempts: 0, nextAt: now },
  })
  return count === 1
}

/** Note what came of a try. */
export async function noteDelivery(
  database: Database,
  id: string,
  change: Partial<Pick<DeliveryRecord, 'state' | 'nextAt' | 'deliveredAt' | 'lastStatus' | 'lastProblem'>>,
): Promise<void> {
  await database.webhookDelivery.updateMany({ where: { id }, data: change })
}
