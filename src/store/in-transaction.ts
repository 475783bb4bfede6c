import type { Database, Transaction } from './database.ts'

/** Do all of something or nothing. Waits up to half a minute for another process that is writing. */
export async function inTransaction<Done>(
  database: Database,
  work: (transaction: Transaction) => Promise<Done>,
): Promise<Done> {
  return database.$transaction(work, { timeout: 30_000, maxWait: 30_000 })
}
