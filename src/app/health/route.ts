import { sendHealth } from '../send-health.ts'
import { checkHealth, serverState } from '../server-state.ts'

export const dynamic = 'force-dynamic'

/** Whether readers should be sent to this server: 200, or 503 while it starts and from the moment that it is to end. */
export function GET(): Response {
  const health = checkHealth(serverState())
  return sendHealth(health, health.status === 'ready' ? 200 : 503)
}
