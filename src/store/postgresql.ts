import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { type OpenOptions, transactionOptions } from './dialect.ts'
import { Primary } from './find-primary.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import { isLost } from './lost-connection.ts'
import { openPrimaryPool, type PrimaryPool } from './primary-pool.ts'
import { isReading, readsArchive } from './reads-archive.ts'
import { Replica } from './replica.ts'
import { Replicas } from './replicas.ts'
import { beginWriting, locks, tryAgain } from './writing-transaction.ts'

/** Connections of one process to each server. All of a cluster together must stay below `max_connections`. */
const poolSize = 10
/** Milliseconds: to get a connection, for one statement, and for a transaction that does nothing. */
const timeouts = { connect: 10_000, statement: 60_000, idle: 60_000 }
/** Milliseconds for which a server is waited for that was there and is gone. */
const patience = 20_000
/** Milliseconds that a migration may wait for the one of another process, and may take. */
const migrationTimeout = 600_000
/** The driver gives up a little after the server should have: nothing is heard of a machine that lost its power. */
const unheard = 5000
/** Times that a question is asked again whose answer was lost. */
const mostTries = 5

function poolOptions(max: number, statement = timeouts.statement) {
  return {
    ...{ max, application_name: 'rostrum', connectionTimeoutMillis: timeouts.connect, patience },
    ...{ statement_timeout: statement, query_timeout: statement + unheard },
    idle_in_transaction_session_timeout: timeouts.idle,
  }
}

/** The driver over connections to the primary, and over replicas where there are some. */
class WritingDriver extends PrismaPg {
  readonly #replicas: Replicas | null

  constructor(pool: PrimaryPool, replicas: Replicas | null = null) {
    super(pool, { disposeExternalPool: true, onPoolError: () => {}, onConnectionError: () => {} })
    this.#replicas = replicas
  }

  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    const written = () => this.#replicas?.noteWriting()
    adapter.startTransaction = (isolationLevel) => beginWriting(() => begin(isolationLevel), written)
    const ask = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      if (!isReading(query.sql)) return ask(query).finally(written)
      return (await this.#askReplica(query)) ?? askAgain(ask, query)
    }
    const execute = adapter.executeRaw.bind(adapter)
    adapter.executeRaw = (query) => execute(query).finally(written)
    // The driver's own cuts a migration at every semicolon, those inside functions too; the server knows where each ends.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    const dispose = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await Promise.all([dispose(), this.#replicas?.close()])
    }
    return adapter
  }

  async #askReplica(query: SqlQuery): Promise<SqlResultSet | null> {
    return this.#replicas !== null && readsArchive(query.sql) ? this.#replicas.answer(query) : null
  }
}

/** Reading changes nothing: it is asked again when the connection breaks before the answer is there. */
async function askAgain(ask: (query: SqlQuery) => Promise<SqlResultSet>, query: SqlQuery): Promise<SqlResultSet> {
  for (let time = 1; ; time++) {
    try {
      return await ask(query)
    } catch (error) {
      if (time === mostTries || !isLost(error)) throw error
    }
  }
}

/** The driver with which the shape of the database at a `postgres:` address is changed. */
export function openMigratingDriver(url: string): PrismaPg {
  return new WritingDriver(openPrimaryPool(new Primary(url), poolOptions(poolSize, migrationTimeout)))
}

/** Open the database at a `postgres:` address. */
export function openPostgresql(
  url: string,
  { replicaUrls = [], poolSize: size = poolSize }: OpenOptions,
): PrismaClient {
  const primary = new Primary(url)
  const pool = openPrimaryPool(primary, poolOptions(size))
  const replicas = replicaUrls.length === 0 ? null : openReplicas(primary, replicaUrls, size)
  return tryAgain(new PrismaClient({ adapter: new WritingDriver(pool, replicas), transactionOptions }))
}

/** Milliseconds that a replica has to be reached, and that the primary has to say how far its log goes. */
const soon = 2000

function openReplicas(primary: Primary, urls: readonly string[], size: number): Replicas {
  const replicas = urls.map((url) => new Replica(url, { ...poolOptions(size), connectionTimeoutMillis: soon }))
  const watch = openPrimaryPool(primary, {
    ...{ max: 1, application_name: 'rostrum watch', connectionTimeoutMillis: soon, patience: 0 },
    ...{ statement_timeout: soon, query_timeout: soon, idleTimeoutMillis: 0, allowExitOnIdle: true },
  })
  return new Replicas(replicas, watch)
}

/** See `lockOut`: an advisory lock of the database, held by a connection of its own. */
export async function lockOutOfPostgresql<Done>(url: string, work: () => Promise<Done>): Promise<Done> {
  const pool = openPrimaryPool(new Primary(url), poolOptions(1, migrationTimeout))
  try {
    const connection = await pool.connect()
    try {
      await connection.query('SELECT pg_advisory_lock($1)', [locks.shape])
      return await work()
    } finally {
      // Closes the connection, and with it the lock goes.
      connection.release(true)
    }
  } finally {
    await pool.end()
  }
}
