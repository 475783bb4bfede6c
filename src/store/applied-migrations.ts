import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Database } from './database.ts'
import type { Dialect } from './dialect.ts'

export const prismaFolder = 'prisma'

/** The folder of a project's migrations for one kind of database. */
export function migrationsFolder(root: string, dialect: Dialect): string {
  return resolve(root, prismaFolder, 'migrations', dialect)
}

const tablesNamed: Record<Dialect, string> = {
  sqlite: "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'",
  postgresql:
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'",
}

/** The names of the migrations that a database has. */
export async function findApplied(database: Database, dialect: Dialect): Promise<Set<string>> {
  const tables = await database.$queryRawUnsafe<unknown[]>(tablesNamed[dialect])
  if (tables.length === 0) return new Set()
  const rows = await database.$queryRawUnsafe<{ migration_name: string }[]>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Set(rows.map((row) => row.migration_name))
}

/** Whether a database lacks migrations that the project has. */
export async function lacksMigrations(database: Database, dialect: Dialect, root: string): Promise<boolean> {
  const entries = readdirSync(migrationsFolder(root, dialect), { withFileTypes: true })
  const applied = await findApplied(database, dialect)
  return entries.some((entry) => entry.isDirectory() && !applied.has(entry.name))
}
