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
 * Seconds to wait before the next attempt may be made, 0 when this one may; and what is locked after this one, unless it
 * succeeds: the account that is tried, or the network address that tries.
 */
export type Attempt = { wait: number; last: 'account' | 'network' | null }

/**
 * Count an attempt before it is made, so that many at once are all counted. The counts are in the database and go on when the
 * server starts anew. What is locked already is only read: a flood of attempts writes nothing.
 */
export async function countAttempt(database: Database, kind: Kind, trier: Trier): Promise<Attempt> {
  const counters = countersOf(database, kind, trier)
  for (const { counter, key } of counters) {
    const held = await counter.get(key)
    if (held !== null && held.remainingPoints <= 0) return { wait: secondsOf(held), last: null }
  }
  const counted = await Promise.all(counters.map(({ counter, key }) => consume(counter, key)))
  const last = counters.find((_, place) => counted[place]?.left === 0)?.whom ?? null
  return { wait: Math.max(...counted.map(({ wait }) => wait)), last }
}

/** Forget an account's attempts: it was the right person. What its network address tried stays counted. Counts that ended go too. */
export async function forgetAttempts(database: Database, kind: Kind, email: string): Promise<void> {
  const [account] = countersOf(database, kind, { email, network: '' })
  await account.counter.delete(account.key)
  await clearRateLimits(database, new Date())
}

/** Forget counts that ended. */
export async function forgetEndedCounts({ database }: { database: Database }, now: Date): Promise<void> {
  await clearRateLimits(database, now)
}

function countersOf(database: Database, kind: Kind, { email, network }: Trier) {
  const open = (whom: 'account' | 'network') =>
    openRateLimit(database, { name: `${kind}-${whom}`, points: limits[kind][whom], seconds: quarter })
  return [
    { whom: 'account', counter: open('account'), key: digest(email.trim().toLowerCase()) },
    { whom: 'network', counter: open('network'), key: digest(network) },
  ] as const
}

type Counted = { wait: number; left: number | null }

async function consume(counter: ReturnType<typeof openRateLimit>, key: string): Promise<Counted> {
  try {
    return { wait: 0, left: (await counter.consume(key)).remainingPoints }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { wait: secondsOf(refusal), left: null }
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
