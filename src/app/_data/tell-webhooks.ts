import 'server-only'
import { sharedDesk } from '#src/editors/desk.ts'
import { deliverWebhooks } from '#src/editors/webhooks/deliver-webhooks.ts'

/** Milliseconds between two looks at what is to be told. */
const interval = 2000

/** Tell webhooks what happens, for as long as the server runs. @returns what stops it. */
export function tellWebhooks(): () => void {
  let stopped = false
  const look = async () => {
    try {
      await deliverWebhooks(await sharedDesk())
    } catch (error) {
      process.emitWarning(`Webhooks could not be told: ${String(error)}`)
    }
    if (!stopped) setTimeout(look, interval).unref()
  }
  setTimeout(look, interval).unref()
  return () => {
    stopped = true
  }
}
