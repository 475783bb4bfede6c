import { type Config, readConfig } from '#src/config.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { type Auth, createAuth } from './auth.ts'

/** What the functions of the desk work with. */
export type Desk = { database: Database; auth: Auth; config: Config }

const key = Symbol.for('rostrum.desk')
type Shared = { [key]?: Desk }

/** The desk over a database. */
export function openDesk(database: Database, config: Config): Desk {
  return { database, config, auth: createAuth(database, config) }
}

/** The desk over the database that the environment names, set up once a process. */
export async function sharedDesk(): Promise<Desk> {
  const shared = globalThis as Shared
  const database = await sharedDatabase()
  if (shared[key]?.database !== database) shared[key] = openDesk(database, readConfig())
  return shared[key]
}
