import type { Transaction } from './database.ts'

type Value = string | number | null
/** A statement as the database has it. */
export type StatementColumns = {
  id: string
  transcriptId: number
  ordinal: number
  kind: string
  label: string | null
  text: string
  speakerId: number | null
  exchangeId: number | null
  paragraphs: string
  certainty: string
  line: number
  column: number
  start: number | null
  end: number | null
  outlet: string | null
  language: string | null
  corrections: string | null
}

/** Rows of one command. SQLite looks each numbered value up among those before it: many rows at once cost more. */
const mostRows = 50

/**
 * Put statements in. In SQL of our own, which both databases understand: a hundred statements have sixteen hundred values, and
 * Prisma's own `createMany` spends a third of an ingest's time on turning them over.
 */
export async function insertStatements(
  transaction: Transaction,
  statements: readonly StatementColumns[],
): Promise<void> {
  for (let from = 0; from < statements.length; from += mostRows) {
    const rows = statements.slice(from, from + mostRows)
    const columns = Object.keys(rows[0] ?? {}) as (keyof StatementColumns)[]
    const values = rows.flatMap((row) => columns.map((column): Value => row[column]))
    const tuples = rows.map((_, row) => `(${columns.map((_, place) => `$${row * columns.length + place + 1}`)})`)
    const names = columns.map((column) => `"${column}"`)
    await transaction.$executeRawUnsafe(`INSERT INTO "Statement" (${names}) VALUES ${tuples}`, ...values)
  }
}
