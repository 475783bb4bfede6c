import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { DatabaseLostError } from './database-lost-error.ts'
import type { PrismaClient } from './generated/postgresql/client.ts'
import { codeOf, isLost } from './lost-connection.ts'

/** Numbers of our advisory locks, which are the database's own: who writes, and who changes its shape. */
export const locks = { write: 7_267_001, shape: 7_267_002 }

/** What became of a transaction, as far as its connection knows. */
type Fate = { told: boolean; lost: boolean; refused: boolean }
const fates = new AsyncLocalStorage<Fate>()

/** PostgreSQL's codes of a transaction that it gave up for another's sake: nothing of it is kept. */
const givenUp = new Set(['40001', '40P01'])
const mostTries = 5
/** Milliseconds after which it is not begun again. */
const longest = 20_000

/**
 * Begin a transaction that alone may write, as on SQLite. So ids are given and taken over without a race, and the numbers of
 * the change feed become visible in their order: a reader who has seen one has seen all before it.
 * @param ended Told when it was kept or undone.
 */
export async function beginWriting(begin: () => Promise<Transaction>, ended: () => void): Promise<Transaction> {
  const fate = fates.getStore()
  try {
    const transaction = takeTurns(await begin(), fate)
    const commit = transaction.commit.bind(transaction)
    transaction.commit = () => commit().finally(ended)
    const lock = { sql: `SELECT pg_advisory_xact_lock(${locks.write})`, args: [], argTypes: [] }
    try {
      await transaction.executeRaw(lock)
    } catch (error) {
      // Nobody else ends it: its connection would be lost to the pool.
      await transaction.executeRaw({ ...lock, sql: 'ROLLBACK' }).catch(() => {})
      await transaction.rollback().catch(() => {})
      throw error
    }
    return transaction
  } catch (error) {
    if (fate && isLost(error)) fate.lost = true
    throw error
  }
}

/**
 * Asks one thing after another. Prisma asks for the parts of an answer (the relations that it includes) all at once, but a
 * transaction has one connection, and its driver refuses that from its next version on.
 */
function takeTurns(transaction: Transaction, fate: Fate | undefined): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Answer>(ask: (query: SqlQuery) => Promise<Answer>) =>
    (query: SqlQuery): Promise<Answer> => {
      const answer = last.then(() => noteFate(fate, query, () => ask(query)))
      last = answer.catch(() => {})
      return answer
    }
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction))
  return transaction
}

async function noteFate<Answer>(
  fate: Fate | undefined,
  { sql }: SqlQuery,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  if (fate && sql === 'COMMIT') fate.told = true
  try {
    return await ask()
  } catch (error) {
    if (fate && isLost(error)) fate.lost = true
    if (fate && givenUp.has(codeOf(error) ?? '')) fate.refused = true
    throw error
  }
}

/** What to throw for a transaction that failed; null when it may be done again. */
function explain(fate: Fate, error: unknown, isLast: boolean): unknown {
  if (fate.lost && fate.told) return new DatabaseLostError('unsure', error)
  if (!(fate.lost || fate.refused)) return error
  if (!isLast) return null
  return fate.lost ? new DatabaseLostError('nothing', error) : error
}

/**
 * Have a transaction done again that the database has surely not kept: its connection broke before it was told to keep it, or
 * it was given up for another's sake. Whatever a transaction does must therefore be in the database alone.
 */
export function tryAgain(client: PrismaClient): PrismaClient {
  const begin = client.$transaction.bind(client) as (work: unknown, options?: unknown) => Promise<unknown>
  const transact = async (work: unknown, options?: unknown): Promise<unknown> => {
    const until = Date.now() + longest
    for (let time = 1; ; time++) {
      const fate: Fate = { told: false, lost: false, refused: false }
      try {
        return await fates.run(fate, () => begin(work, options))
      } catch (error) {
        const explained = explain(fate, error, time === mostTries || Date.now() > until)
        if (explained !== null) throw explained
      }
    }
  }
  return new Proxy(client, {
    get: (target, name, receiver) => (name === '$transaction' ? transact : Reflect.get(target, name, receiver)),
  })
}
