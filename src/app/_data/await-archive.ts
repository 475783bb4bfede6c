import { setTimeout } from 'node:timers/promises'
import { readConfig } from '#src/config.ts'
import { isArchiveReady } from '#src/query/is-archive-ready.ts'
import { serverState } from '../server-state.ts'

/** Milliseconds between two looks. */
const interval = 1000

/** Wait until the database answers and has the shape that this build needs. */
export async function awaitArchive(): Promise<void> {
  const { databaseUrl } = readConfig()
  const root = process.cwd()
  while (!(await isArchiveReady({ databaseUrl, root }).catch(() => false)))
    await setTimeout(interval, undefined, { ref: false })
  serverState().migrated = true
}
