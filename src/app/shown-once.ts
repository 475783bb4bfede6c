import { randomBytes } from 'node:crypto'

/** Milliseconds that a secret waits for the page that shows it. */
const waits = 10 * 60_000
const mostWaiting = 1000

const key = Symbol.for('rostrum.shown-once')
type Waiting = Map<string, { for: string; secret: unknown; until: number }>

function waiting(): Waiting {
  const shared = globalThis as { [key]?: Waiting }
  shared[key] ??= new Map()
  return shared[key]
}

/**
 * Keep a secret that somebody is to see on their next page, such as a new token: in memory alone, for ten minutes, for this
 * account. @returns the name under which the page asks for it.
 */
export function keepToShow(actorId: string, secret: unknown): string {
  const all = waiting()
  const now = Date.now()
  for (const [name, { until }] of all) if (until < now || all.size >= mostWaiting) all.delete(name)
  const name = randomBytes(16).toString('base64url')
  all.set(name, { for: actorId, secret, until: now + waits })
  return name
}

/** Look at a secret that waits for this account; null when there is none. */
export function lookAtShown(actorId: string, name: unknown): unknown {
  const found = typeof name === 'string' ? waiting().get(name) : undefined
  return found && found.for === actorId && found.until >= Date.now() ? found.secret : null
}

/** The same, and nobody sees it again. */
export function takeShown(actorId: string, name: unknown): unknown {
  const secret = lookAtShown(actorId, name)
  if (secret !== null && typeof name === 'string') waiting().delete(name)
  return secret
}
