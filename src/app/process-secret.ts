import { randomBytes, timingSafeEqual } from 'node:crypto'

const key = Symbol.for('rostrum.process-secret')
type Shared = { [key]?: string }

/** The header in which this process shows itself the secret. */
export const secretHeader = 'x-rostrum-secret'

/** A secret that this process alone knows and forgets when it ends: it opens the doors that the server calls itself through. */
export function processSecret(): string {
  const shared = globalThis as Shared
  shared[key] ??= randomBytes(32).toString('base64url')
  return shared[key]
}

/** Whether a request comes from this process itself. Takes the same time for any wrong secret of the right length. */
export function isOwnRequest(headers: Headers): boolean {
  const shown = Buffer.from(headers.get(secretHeader) ?? '')
  const secret = Buffer.from(processSecret())
  return shown.length === secret.length && timingSafeEqual(shown, secret)
}
