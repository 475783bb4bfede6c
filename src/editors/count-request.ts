import { createHash } from 'node:crypto'
import { dialectOf } from '#src/store/dialect.ts'
import { addToRateLimit } from '#src/store/rate-limits.ts'
import type { Desk } from './desk.ts'
import { type Counted, RequestCount } from './request-count.ts'

const key = Symbol.for('rostrum.request-counts')
type Shared = { [key]?: Map<string, RequestCount> }

/** What is counted: requests to the API from a network address and with a token, and those of an account to the desk. */
export type CountedKind = 'api-address' | 'api-token' | 'desk'

/** Seconds in which a limit is counted. */
const minute = 60

/**
 * Count a request against its limit of so many a minute. Servers that share a database on a server share the count; over a
 * SQLite file each counts by itself, for there a write to the database would wait for an ingest.
 */
export async function countRequest(
  { database, config }: Pick<Desk, 'database' | 'config'>,
  { kind, who, points, cost = 1 }: { kind: CountedKind; who: string; points: number; cost?: number },
): Promise<Counted> {
  const shared = globalThis as Shared
  shared[key] ??= new Map()
  const name = `${config.databaseUrl} ${kind} ${points}`
  const counts = shared[key].get(name) ?? openCount({ database, config }, points)
  shared[key].set(name, counts)
  return counts.count(`${kind}:${digest(who)}`, cost)
}

function openCount({ database, config }: Pick<Desk, 'database' | 'config'>, points: number): RequestCount {
  const settle = (key: string, counted: number) => addToRateLimit(database, { key, points: counted, seconds: minute })
  const limit = { points, seconds: minute }
  return new RequestCount(limit, dialectOf(config.databaseUrl) === 'postgresql' ? settle : null)
}

/** A key that shows nobody's address to who reads the table. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
