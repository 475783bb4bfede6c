import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type Database, lockOut, openDriver } from './database.ts'
import { openSchemaEngine } from './schema-engine.ts'

/** Every table of the database is ours. */
export const noFilters = { externalTables: [], externalEnums: [] }

const prismaFolder = 'prisma'

/** The migrations of a folder, oldest first, as the schema engine takes them. */
export function readMigrations(folder: string): MigrationList {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
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

/** The folder of the migrations of a project. */
export function migrationsFolder(root: string): string {
  return resolve(root, prismaFolder, 'migrations/sqlite')
}

async function findApplied(database: Database): Promise<Set<string>> {
  const tables = await database.$queryRawUnsafe<unknown[]>(
    "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'",
  )
  if (tables.length === 0) return new Set()
  const rows = await database.$queryRawUnsafe<{ migration_name: string }[]>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Set(rows.map((row) => row.migration_name))
}

/** The whole schema as Prisma reads it: datasource and models. */
export function readSchema(root: string): string {
  return ['sqlite', 'models'].map((name) => readFileSync(join(root, prismaFolder, `${name}.prisma`), 'utf8')).join('\n')
}

/**
 * Apply the migrations that a database lacks, and record them as Prisma does (`_prisma_migrations`).
 * @param root The project's folder.
 * @returns the names of those applied now, oldest first.
 * @throws Error when the database has a migration that the project doesn't know: it was made by a newer Rostrum.
 */
export async function migrateDatabase(database: Database, url: string, root: string): Promise<string[]> {
  const migrationsList = readMigrations(migrationsFolder(root))
  const names = migrationsList.migrationDirectories.map((migration) => migration.path)
  const applied = await findApplied(database)
  const unknown = [...applied].filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `The database at ${url} was made by a newer Rostrum (it has ${unknown.join(', ')}). Update Rostrum, or name another DATABASE_URL.`,
    )
  }
  if (names.every((name) => applied.has(name))) return []
  return lockOut(url, async () => {
    const now = await findApplied(database)
    if (names.every((name) => now.has(name))) return []
    // Readers and one writer work at the same time; the file remembers.
    await database.$queryRawUnsafe('PRAGMA journal_mode=WAL')
    const engine = await openSchemaEngine(openDriver(url), readSchema(root))
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
    return appliedMigrationNames
  })
}
