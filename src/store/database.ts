import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from './generated/sqlite/client.ts'

/** An open database. Only this room looks inside; others pass it on. */
export type Database = PrismaClient

/** What a transaction offers: a database that can't be closed or nested. */
export type Transaction = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 10_000

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
export function openDriver(url: string): PrismaLibSql {
  const path = url.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  return new WritingDriver({ url, timeout: busyTimeout })
}

/** Open the database at a `file:` address. */
export function openDatabase(url: string): Database {
  return new PrismaClient({ adapter: openDriver(url) })
}

/**
 * Do something that only one process may do at a time, such as changing the shape of the database at `url`. The lock is
 * SQLite's own, on a file beside the database: it goes when the process does, however it ends.
 */
export async function lockOut<Done>(url: string, work: () => Promise<Done>): Promise<Done> {
  const lock = { url: `${url}-lock`, timeout: 60_000 }
  const client = openDriver(lock.url).createClient(lock)
  const held = await client.transaction('write')
  try {
    return await work()
  } finally {
    held.close()
    client.close()
  }
}

/** Let go of the database; what was written stays. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$disconnect()
}
