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

/**
 * Add to a count that servers share, in one statement; one that is over begins anew. By the clock of the database, which is
 * the same for all. For PostgreSQL.
 * @returns how much all have counted, and milliseconds until that is over.
 */
export async function addToRateLimit(
  database: Database,
  { key, points, seconds }: { key: string; points: number; seconds: number },
): Promise<{ points: number; left: number }> {
  const [row] = await database.$queryRaw<{ points: number; left: number }[]>`
    INSERT INTO "RateLimit" AS counted ("key", "points", "expire")
    VALUES (${key}, ${points}::int, (now() AT TIME ZONE 'UTC') + ${seconds}::int * interval '1 second')
    ON CONFLICT ("key") DO UPDATE SET
      "points" = excluded."points" + CASE WHEN counted."expire" > now() AT TIME ZONE 'UTC' THEN counted."points" ELSE 0 END,
      "expire" = CASE WHEN counted."expire" > now() AT TIME ZONE 'UTC' THEN counted."expire" ELSE excluded."expire" END
    RETURNING "points", (EXTRACT(EPOCH FROM "expire" - (now() AT TIME ZONE 'UTC')) * 1000)::float8 AS "left"`
  return row ?? { points, left: seconds * 1000 }
}

/** Forget counts that ended. */
export async function clearRateLimits(database: Database, now: Date): Promise<void> {
  await database.rateLimit.deleteMany({ where: { expire: { lt: now } } })
}
