import { resolve } from 'node:path'
import type { Config } from '#src/config.ts'
import { closeDatabase, type Database, openDatabase } from '#src/store/database.ts'
import { migrateDatabase } from '#src/store/migrate.ts'

/** An archive open for writing. */
export type Archive = { database: Database; close: () => Promise<void> }

/**
 * Open the archive's database, with every migration applied.
 * @param root The project's folder, where the migrations are.
 * @param onMigration Told the names of migrations applied now.
 */
export async function openArchive(
  { databaseUrl, ...options }: Config,
  root: string,
  onMigration: (names: string[]) => void = () => {},
): Promise<Archive> {
  const database = openDatabase(databaseUrl, options)
  try {
    const applied = await migrateDatabase(database, databaseUrl, resolve(root))
    if (applied.length > 0) onMigration(applied)
    return { database, close: () => closeDatabase(database) }
  } catch (error) {
    await closeDatabase(database)
    throw error
  }
}
