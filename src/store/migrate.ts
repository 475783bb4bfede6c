import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type Database, lockOut, openDriver } from './database.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { openSchemaEngine } from './schema-engine.ts'

/** Every table of the database is ours. */
export const noFilters = { externalTables: [], externalEnums: [] }

const prismaFolder = 'prisma'

/** The migrations of a folder, oldest first, as the schema engine takes them. */
export function readMigrations(folder: string, dialect: Dialect): MigrationList {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** The folder of a project's migrations for one kind of database. */
export function migrationsFolder(root: string, dialect: Dialect): string {
  return resolve(root, prismaFolder, 'migrations', dialect)
}

const tablesNamed: Record<Dialect, string> = {
  sqlite: "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'",
  postgresql:
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'",
}

async function findApplied(database: Database, dialect: Dialect): Promise<Set<string>> {
  const tables = await database.$queryRawUnsafe<unknown[]>(tablesNamed[dialect])
  if (tables.length === 0) return new Set()
  const rows = await database.$queryRawUnsafe<{ migration_name: string }[]>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Set(rows.map((row) => row.migration_name))
}

/** The whole schema as Prisma reads it: datasource and models, the project's own unless told. */
export function readSchema(root: string, dialect: Dialect, models = join(root, prismaFolder, 'models.prisma')): string {
  return [join(root, prismaFolder, `${dialect}.prisma`), models].map((file) => readFileSync(file, 'utf8')).join('\n')
}

/**
 * Apply the migrations that a database lacks, and record them as Prisma does (`_prisma_migrations`).
 * @param root The project's folder.
 * @returns the names of those applied now, oldest first.
 * @throws Error when the database has a migration that the project doesn't know: it was made by a newer Rostrum.
 */
export async function migrateDatabase(database: Database, url: string, root: string): Promise<string[]> {
  const dialect = dialectOf(url)
  const migrationsList = readMigrations(migrationsFolder(root, dialect), dialect)
  const names = migrationsList.migrationDirectories.map((migration) => migration.path)
  const applied = await findApplied(database, dialect)
  const unknown = [...applied].filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `The database at ${withoutPassword(url)} was made by a newer Rostrum (it has ${unknown.join(', ')}). Update Rostrum, or name another DATABASE_URL.`,
    )
  }
  if (names.every((name) => applied.has(name))) return []
  return lockOut(url, async () => {
    const now = await findApplied(database, dialect)
    if (names.every((name) => now.has(name))) return []
    // Readers and one writer work at the same time; the file remembers.
    if (dialect === 'sqlite') await database.$queryRawUnsafe('PRAGMA journal_mode=WAL')
    const engine = await openSchemaEngine(openDriver(url), readSchema(root, dialect))
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
    return appliedMigrationNames
  })
}

/** An address as it may be shown. */
function withoutPassword(url: string): string {
  return url.replace(/(?<=^\w+:\/\/[^/@]*):[^/@]*@/, ':…@')
}
