import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { transactionOptions } from './dialect.ts'
import { PrismaClient } from './generated/sqlite/client.ts'

/** Milliseconds to wait for another process that is writing. */
const busyTimeout = 60_000

/**
 * Takes the right to write when a transaction begins, on the connection that reads too. The driver's own transactions take it
 * at their first write, and when another process has written since their first read, SQLite refuses at once instead of
 * waiting; and each leaves its connection open behind it, 0.4 MB that are only given back when memory is tidied.
 * Nothing else is asked meanwhile: the adapter lets one transaction or question at a time through.
 */
class WritingDriver extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    client.transaction = () => beginTransaction(client)
    return client
  }
}

type Client = ReturnType<PrismaLibSql['createClient']>
type HeldTransaction = Awaited<ReturnType<Client['transaction']>>

async function beginTransaction(client: Client): Promise<HeldTransaction> {
  await client.execute('BEGIN IMMEDIATE')
  let closed = false
  /** What can't be ended must not stay open under whoever asks next: a new connection has nothing of it. */
  const rollback = async () => {
    if (closed) return
    closed = true
    await client.execute('ROLLBACK').catch(() => client.reconnect())
  }
  return {
    get closed() {
      return closed
    },
    execute: (statement) => client.execute(statement),
    executeMultiple: (script) => client.executeMultiple(script),
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await client.execute(statement))
      return results
    },
    commit: async () => {
      try {
        await client.execute('COMMIT')
        closed = true
      } catch (error) {
        await rollback()
        throw error
      }
    },
    rollback,
    close: () => void rollback(),
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
