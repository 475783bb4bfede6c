import { join } from 'node:path'
import { createDatabase } from './create-database.mjs'

/** A server on which tests make their databases, `postgres://…/postgres`; a SQLite file is made where it is not set. */
const server = process.env['TEST_POSTGRESQL']

let count = 0

/** The address of an empty database that nobody else has. A file is made in `folder`. */
export async function makeScratchDatabase(folder: string): Promise<string> {
  count++
  if (!server) return `file:${join(folder, `archive-${count}.db`)}`
  const name = `scratch_${process.pid}_${Date.now()}_${count}`
  await createDatabase(server, name)
  return server.replace(/\/[^/]*$/, `/${name}`)
}
