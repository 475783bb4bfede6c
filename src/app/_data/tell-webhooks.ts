import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { deliverWebhooks } from '#src/editors/webhooks/deliver-webhooks.ts'

/** Tell webhooks what happened. */
export async function tellWebhooks(): Promise<void> {
  await deliverWebhooks(await sharedDesk())
}
