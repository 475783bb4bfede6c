import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { transactionOptions } from './dialect.ts'
import { PrismaClient } from './generated/postgresql/client.ts'

/** Connections of one process. A web server reads in parallel; all of a cluster together must stay below `max_connections`. */
const poolSize = 10
/** Milliseconds: to get a connection, for one statement, and for a transaction that does nothing. */
const timeouts = { connect: 10_000, statement: 60_000, idle: 60_000 }
/** Milliseconds that a migration may wait for the one of another process, and may take. */
const migrationTimeout = 600_000
/** Numbers of our advisory locks, which are the database's own: who writes, and who changes its shape. */
const locks = { write: 7_267_001, shape: 7_267_002 }

/**
 * Asks one thing after another. Prisma asks for the parts of an answer (the relations that it includes) all at once, but a
 * transaction has one connection, and its driver refuses that from its next version on.
 */
function takeTurns(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
    (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => ask(asked))
      last = answer.catch(() => {})
      return answer
    }
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction))
  return transaction
}

/**
 * Lets one transaction write at a time, as SQLite does. So ids are given and taken over without a race, and the numbers of
 * the change feed become visible in their order: a reader who has seen one has seen all before it.
 */
class WritingDriver extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => {
      const transaction = takeTurns(await begin(isolationLevel))
      await transaction.executeRaw({ sql: `SELECT pg_advisory_xact_lock(${locks.write})`, args: [], argTypes: [] })
      return transaction
    }
    // The driver's own cuts a migration at every semicolon, those inside functions too; the server knows where each ends.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}

/** The driver of the database at a `postgres:` address. */
export function openPostgresqlDriver(url: string): PrismaPg {
  return new WritingDriver(
    {
      connectionString: url,
      max: poolSize,
      application_name: 'rostrum',
      connectionTimeoutMillis: timeouts.connect,
      statement_timeout: timeouts.statement,
      idle_in_transaction_session_timeout: timeouts.idle,
    },
    // A connection that breaks while nobody uses it is replaced by the pool; nobody has to be told.
    { onPoolError: () => {}, onConnectionError: () => {} },
  )
}

/** Open the database at a `postgres:` address. */
export function openPostgresql(url: string): PrismaClient {
  return new PrismaClient({ adapter: openPostgresqlDriver(url), transactionOptions })
}

/** See `lockOut`: an advisory lock of the database, held by a connection of its own. */
export async function lockOutOfPostgresql<Done>(url: string, work: () => Promise<Done>): Promise<Done> {
  const driver = new PrismaPg({ connectionString: url, max: 1, application_name: 'rostrum migrate' })
  const adapter = await driver.connect()
  try {
    const connection = await adapter.underlyingDriver().connect()
    try {
      await connection.query(`SET statement_timeout = ${migrationTimeout}`)
      await connection.query('SELECT pg_advisory_lock($1)', [locks.shape])
      return await work()
    } finally {
      // Closes the connection, and with it the lock goes.
      connection.release(true)
    }
  } finally {
    await adapter.dispose()
  }
}
