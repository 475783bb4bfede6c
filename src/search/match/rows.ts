import type { StatementTable } from '../index/statement-table.ts'

/** The rows that a search looks at: those of living statements, or with `allowed` (a bit for each row) only some of them. */
export class Rows {
  /** Whether every row counts, so that none has to be looked at. */
  readonly all: boolean
  private readonly alive: Uint32Array
  private readonly allowed: Uint32Array | null

  constructor(table: StatementTable, allowed: Uint32Array | null) {
    this.all = allowed === null && table.size === table.length
    this.alive = table.columns.alive.items
    this.allowed = allowed
  }

  has(row: number): boolean {
    if (this.all) return true
    if (this.alive[row] !== 1) return false
    return this.allowed === null || ((this.allowed[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
  }
}
