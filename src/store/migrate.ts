import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { findApplied, migrationsFolder, prismaFolder } from './applied-migrations.ts'
import { type Database, lockOut, openDriver } from './database.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { openSchemaEngine } from './schema-engine.ts'

/** Every table of the database is ours. */
export const noFilters = { externalTables: [], externalEnums: [] }

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
