import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { type Dialect, dialectOf, type OpenOptions } from './dialect.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { lockOutOfPostgresql, openMigratingDriver, openPostgresql } from './postgresql.ts'
import { lockOutOfSqlite, openSqlite, openSqliteDriver } from './sqlite.ts'

/** An open database. Only this room looks inside; others pass it on. */
export type Database = PrismaClient

/** What a transaction offers: a database that can't be closed or nested. */
export type Transaction = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

type Way = {
  open(url: string, options: OpenOptions): Database
  openDriver(url: string): SqlMigrationAwareDriverAdapterFactory
  lockOut<Done>(url: string, work: () => Promise<Done>): Promise<Done>
}

const ways: Record<Dialect, Way> = {
  sqlite: { open: openSqlite, openDriver: openSqliteDriver, lockOut: lockOutOfSqlite },
  postgresql: {
    // Both clients are made from the same models. They differ in what we don't use: some filters of PostgreSQL alone.
    open: (url, options) => openPostgresql(url, options) as unknown as Database,
    openDriver: openMigratingDriver,
    lockOut: lockOutOfPostgresql,
  },
}

/** The driver with which the shape of the database at an address is changed; makes the folder of a SQLite file. */
export function openDriver(url: string): SqlMigrationAwareDriverAdapterFactory {
  return ways[dialectOf(url)].openDriver(url)
}

/** Open the database at a `file:` or `postgres:` address. */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  return ways[dialectOf(url)].open(url, options)
}

/**
 * Do something that only one process may do at a time, such as changing the shape of the database at `url`. The lock goes
 * when the process does, however it ends.
 */
export async function lockOut<Done>(url: string, work: () => Promise<Done>): Promise<Done> {
  return ways[dialectOf(url)].lockOut(url, work)
}

/** Let go of the database; what was written stays. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$disconnect()
}
