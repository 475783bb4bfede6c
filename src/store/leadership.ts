import { PrismaPg } from '@prisma/adapter-pg'
import { dialectOf } from './dialect.ts'
import { openSqliteDriver } from './sqlite.ts'

/** A place among those of whom one at a time does what must be done once for all servers. */
export type Leadership = {
  /** Whether it is us: takes the lead when nobody has it. False too while the database can't be asked. */
  isLeader: () => Promise<boolean>
  /** Leave the lead to another. */
  close: () => Promise<void>
}

/** Ask for the lead among all processes with this database. It goes to another when the process ends, however it ends. */
export function openLeadership(url: string): Leadership {
  return dialectOf(url) === 'sqlite' ? openOnSqlite(url) : openOnPostgresql(url)
}

/** Our number among the database's advisory locks; src/store/postgresql.ts has others. */
const lock = 7_267_003
/**
 * Seconds after which the database takes the lead from who is silent: cut off, or stopped without its connection having
 * been closed. Longer than any pause between two looks of a process that lives.
 */
const longestSilence = 20
/** Milliseconds. */
const timeouts = { connect: 5000, query: 5000 }

/** An advisory lock of the database, held by a connection of its own for as long as that lasts. */
function openOnPostgresql(url: string): Leadership {
  let connecting: Promise<Connection> | null = null
  let leads = false
  const letGo = async (): Promise<void> => {
    const lost = connecting
    connecting = null
    leads = false
    await lost?.then(({ end }) => end()).catch(() => {})
  }
  return {
    isLeader: async () => {
      try {
        connecting ??= connect(url)
        const mine = connecting
        const { query } = await mine
        const [row] = await query(leads ? 'SELECT true AS held' : `SELECT pg_try_advisory_lock(${lock}) AS held`)
        if (connecting !== mine) return false
        leads = row?.held === true
        return leads
      } catch {
        await letGo()
        return false
      }
    },
    close: letGo,
  }
}

type Connection = { query: (sql: string) => Promise<{ held: boolean }[]>; end: () => Promise<void> }

async function connect(url: string): Promise<Connection> {
  const driver = new PrismaPg({
    ...{ connectionString: url, max: 1, application_name: 'rostrum leader', keepAlive: true },
    ...{ connectionTimeoutMillis: timeouts.connect, query_timeout: timeouts.query },
  })
  const adapter = await driver.connect()
  try {
    const client = await adapter.underlyingDriver().connect()
    // Nobody has to be told: the next question fails.
    client.on('error', () => {})
    await client.query(`SET idle_session_timeout = '${longestSilence}s'`)
    return {
      query: async (sql) => (await client.query<{ held: boolean }>(sql)).rows,
      end: async () => {
        client.release(true)
        await adapter.dispose()
      },
    }
  } catch (error) {
    await adapter.dispose()
    throw error
  }
}

/** The lock is SQLite's own, on a file beside the database. */
function openOnSqlite(url: string): Leadership {
  const lockUrl = `${url}-leader`
  type Client = ReturnType<ReturnType<typeof openSqliteDriver>['createClient']>
  let client: Client | null = null
  let held: Awaited<ReturnType<Client['transaction']>> | null = null
  return {
    isLeader: async () => {
      client ??= openSqliteDriver(lockUrl).createClient({ url: lockUrl, timeout: 0 })
      held ??= await client.transaction('write').catch(() => null)
      return held !== null
    },
    close: async () => {
      await held?.rollback()
      client?.close()
      held = null
      client = null
    },
  }
}
