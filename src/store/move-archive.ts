import { createHash } from 'node:crypto'
import { findArchiveMark } from './changes.ts'
import type { Database } from './database.ts'
import { dialectOf } from './dialect.ts'
import { type Table, tablesInOrder } from './table-order.ts'

/** Rows read and written at once. */
const batch = 500

/** A database with its address. */
export type MovedDatabase = { database: Database; url: string }
/** What two databases have of one table after a move; equal when it is whole. */
export type MovedTable = { table: string; rows: number; moved: number; same: boolean }
/** Told after each batch: rows of a table seen so far, of so many. */
export type OnMoved = (table: string, done: number, total: number) => void

type Row = Record<string, unknown>
type Delegate = {
  count(): Promise<number>
  findMany(query: { where?: object; orderBy?: object; take?: number; select?: object }): Promise<Row[]>
  createMany(query: { data: Row[] }): Promise<{ count: number }>
}

/** Prisma types each table for itself; what is done here is the same for all. */
function delegateOf(database: Database, { model }: Table): Delegate {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`
  return (database as unknown as Record<string, Delegate>)[name] as Delegate
}

/**
 * Copy a whole archive (transcripts, revisions, speakers, the change feed, and what the editors' desk keeps) into another
 * database, of the same kind or another, then hold both against each other. Rows that are there already stay, so a move that
 * was cut off goes on where it stopped. Both must have all migrations.
 * @returns for each table whether the target has the same rows: number, and checksum over every column of each.
 * @throws Error in one sentence when the target holds another archive.
 */
export async function moveArchive(
  from: MovedDatabase,
  to: MovedDatabase,
  onMoved: OnMoved = () => {},
): Promise<MovedTable[]> {
  const [mark, there] = await Promise.all([findArchiveMark(from.database), findArchiveMark(to.database)])
  if (there !== 'empty' && there !== mark) {
    throw new Error('The target holds another archive. Nothing was written; name an empty database.')
  }
  // A migration notes where a job begins, in an empty archive too; the source knows how far it has come.
  if (there === 'empty') await to.database.jobPlace.deleteMany()
  const moved: MovedTable[] = []
  for (const table of tablesInOrder()) {
    const count = await copyTable(from.database, to.database, table, onMoved)
    if (dialectOf(to.url) === 'postgresql') await setSequence(to.database, table)
    moved.push({ table: table.model, moved: count, ...(await compareTable(from.database, to.database, table)) })
  }
  return moved
}

async function copyTable(from: Database, to: Database, table: Table, onMoved: OnMoved): Promise<number> {
  const [source, target] = [delegateOf(from, table), delegateOf(to, table)]
  const total = await source.count()
  let [done, copied] = [0, 0]
  for await (const rows of readBatches(source, table)) {
    const keys = rows.map((row) => row[table.key])
    const there = await target.findMany({ where: { [table.key]: { in: keys } }, select: { [table.key]: true } })
    const known = new Set(there.map((row) => row[table.key]))
    const missing = rows.filter((row) => !known.has(row[table.key]))
    if (missing.length > 0) copied += (await target.createMany({ data: missing })).count
    done += rows.length
    onMoved(table.model, done, total)
  }
  return copied
}

async function* readBatches(delegate: Delegate, { key }: Table): AsyncGenerator<Row[]> {
  let where: object = {}
  while (true) {
    const rows = await delegate.findMany({ where, orderBy: { [key]: 'asc' }, take: batch })
    const last = rows.at(-1)
    if (!last) return
    yield rows
    where = { [key]: { gt: last[key] } }
  }
}

/** PostgreSQL gives the next number itself only where it knows of those that were put in. */
async function setSequence(database: Database, { model, key }: Table): Promise<void> {
  const named = [`"${model}"`, key]
  const [found] = await database.$queryRawUnsafe<{ sequence: string | null }[]>(
    'SELECT pg_get_serial_sequence($1, $2) AS "sequence"',
    ...named,
  )
  if (!found?.sequence) return
  await database.$executeRawUnsafe(
    `SELECT setval($1::regclass, greatest((SELECT max("${key}") FROM "${model}"), 1))`,
    found.sequence,
  )
}

async function compareTable(from: Database, to: Database, table: Table): Promise<{ rows: number; same: boolean }> {
  const [source, target] = await Promise.all([sumTable(from, table), sumTable(to, table)])
  return { rows: source.rows, same: source.rows === target.rows && source.checksum === target.checksum }
}

/** The number of rows, and a checksum that doesn't depend on their order: databases sort text differently. */
async function sumTable(database: Database, table: Table): Promise<{ rows: number; checksum: string }> {
  const sum = Buffer.alloc(32)
  let rows = 0
  for await (const read of readBatches(delegateOf(database, table), table)) {
    rows += read.length
    for (const row of read) {
      const hash = createHash('sha256')
        .update(JSON.stringify(Object.entries(row).sort()))
        .digest()
      for (const [place, byte] of hash.entries()) sum[place] = (sum[place] ?? 0) ^ byte
    }
  }
  return { rows, checksum: sum.toString('hex') }
}
