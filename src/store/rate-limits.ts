import { RateLimiterPrisma } from 'rate-limiter-flexible'
import type { Database } from './database.ts'

type Limit = { name: string; points: number; seconds: number }

/** A counter of attempts, kept in the database: it goes on counting when the server starts anew. */
export function openRateLimit(database: Database, { name, points, seconds }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    ...{ storeClient: database, tableName: 'rateLimit', keyPrefix: name, clearExpiredByTimeout: false },
    ...{ points, duration: seconds },
  })
}

/** Forget counts that ended. */
export async function clearRateLimits(database: Database, now: Date): Promise<void> {
  await database.rateLimit.deleteMany({ where: { expire: { lt: now } } })
}
