import { createHash } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '#src/store/database.ts'
import { clearRateLimits, openRateLimit } from '#src/store/rate-limits.ts'

const quarter = 15 * 60

/** How often something may be tried in a quarter of an hour, for one account and from one network address. */
const limits = {
  'sign-in': { account: 10, network: 60 },
  code: { account: 60, network: 60 },
  reset: { account: 3, network: 20 },
  passkey: { account: 60, network: 120 },
} as const

type Kind = keyof typeof limits

/** Who tries: the e-mail address that was given, whether or not an account has it, and the address of the network. */
export type Trier = { email: string; network: string }

/**
 * Count an attempt before it is made, so that many at once are all counted. The counts are in the database and go on when the
 * server starts anew. What is locked already is only read: a flood of attempts writes nothing.
 * @returns seconds to wait before the next attempt may be made; 0 when this one may.
 */
export async function countAttempt(database: Database, kind: Kind, trier: Trier): Promise<number> {
  const counters = countersOf(database, kind, trier)
  for (const { counter, key } of counters) {
    const held = await counter.get(key)
    if (held !== null && held.remainingPoints <= 0) return secondsOf(held)
  }
  const waits = await Promise.all(counters.map(({ counter, key }) => consume(counter, key)))
  return Math.max(...waits)
}

/** Forget an account's attempts: it was the right person. What its network address tried stays counted. Counts that ended go too. */
export async function forgetAttempts(database: Database, kind: Kind, email: string): Promise<void> {
  const [account] = countersOf(database, kind, { email, network: '' })
  await account.counter.delete(account.key)
  await clearRateLimits(database, new Date())
}

function countersOf(database: Database, kind: Kind, { email, network }: Trier) {
  const open = (whom: 'account' | 'network') =>
    openRateLimit(database, { name: `${kind}-${whom}`, points: limits[kind][whom], seconds: quarter })
  return [
    { counter: open('account'), key: digest(email.trim().toLowerCase()) },
    { counter: open('network'), key: digest(network) },
  ] as const
}

async function consume(counter: ReturnType<typeof openRateLimit>, key: string): Promise<number> {
  try {
    await counter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return secondsOf(refusal)
    throw refusal
  }
}

/** Until a lock is lifted; at least one. */
function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}

/** A key that shows nobody's address to who reads the table. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
