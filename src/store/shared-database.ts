import { readConfig } from '#src/config.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'

const key = Symbol.for('rostrum.database')
type Shared = { [key]?: Database | undefined }

/**
 * The database that the environment names, opened once a process. It is kept on `globalThis`, for a bundler may load this
 * file several times in one process.
 */
export async function sharedDatabase(): Promise<Database> {
  const shared = globalThis as Shared
  const config = readConfig()
  shared[key] ??= openDatabase(config.databaseUrl, config)
  return shared[key]
}

/** Let go of the shared database; the next call opens it again. */
export async function closeSharedDatabase(): Promise<void> {
  const shared = globalThis as Shared
  const open = shared[key]
  shared[key] = undefined
  if (open) await closeDatabase(open)
}
