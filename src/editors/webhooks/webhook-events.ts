import { z } from 'zod'

/** What an address may be told of. */
export const webhookEvents = [
  'transcript.published',
  'transcript.corrected',
  'transcript.withdrawn',
  'transcript.restored',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]
export const webhookEventSchema = z.enum(webhookEvents)

const events: Record<string, WebhookEvent> = {
  published: 'transcript.published',
  revised: 'transcript.corrected',
  withdrawn: 'transcript.withdrawn',
  restored: 'transcript.restored',
}

/** The event of a kind of change; null for one that nobody is told of. */
export function eventOf(kind: string): WebhookEvent | null {
  return events[kind] ?? null
}
