import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { transactionOptions } from './dialect.ts'
import { PrismaClient } from './generated/sqlite/client.ts'

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 60_000

/**
 * Takes the right to write when a transaction begins. The driver's own transactions take it at their first write, and when
 * another process has written since their first read, SQLite refuses at once instead of waiting.
 */
class WritingDriver extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    return client
  }
}

/** The driver of the database at a `file:` address; makes the file's folder. */
export function openSqliteDriver(url: string): PrismaLibSql {
  const path = url.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  return new WritingDriver({ url, timeout: busyTimeout })
}

/** Open the database at a `file:` address. */
export function openSqlite(url: string): PrismaClient {
  return new PrismaClient({ adapter: openSqliteDriver(url), transactionOptions })
}

/** See `lockOut`: the lock is SQLite's own, on a file beside the database. */
export async function lockOutOfSqlite<Done>(url: string, work: () => Promise<Done>): Promise<Done> {
  const lock = { url: `${url}-lock`, timeout: 60_000 }
  const client = openSqliteDriver(lock.url).createClient(lock)
  const held = await client.transaction('write')
  try {
    return await work()
  } finally {
    held.close()
    client.close()
  }
}
