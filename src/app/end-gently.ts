import { readConfig } from '#src/config.ts'
import { beforeNext } from './before-next.ts'
import { serverState } from './server-state.ts'

/** Milliseconds that answers may take which are under way when the server no longer listens. */
const longestAnswer = 30_000

/**
 * From now on, told to end (SIGTERM), this server first says at /health that it is ending and goes on answering for
 * `DRAIN_SECONDS`, so that a proxy sends readers elsewhere; then Next stops listening, finishes what is under way, and ends.
 * @param atOnce Done at once: what others can take over.
 */
export function endGently(atOnce: () => void): void {
  if (process.env['NODE_ENV'] === 'development') return
  const state = serverState()
  const ends = process.listeners('SIGTERM')
  const end = (signal: 'SIGTERM') => {
    setTimeout(() => process.exit(1), longestAnswer).unref()
    for (const each of ends) each(signal)
    if (ends.length === 0) process.exit(0)
  }
  process.removeAllListeners('SIGTERM')
  process.on('SIGTERM', (signal) => {
    if (state.stopping) return
    state.stopping = true
    atOnce()
    setTimeout(end, (readConfig().drainSeconds ?? 0) * 1000, signal)
  })
  // A connection that is kept open would be closed under the next request.
  beforeNext('end gently', (_, response) => {
    if (state.stopping) response.shouldKeepAlive = false
    return false
  })
}
