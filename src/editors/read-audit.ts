import { type AuditFilters, type AuditRow, findAuditEntries, findAuditNames } from '#src/store/audit.ts'
import { findEditorIds, findEditorNames } from '#src/store/editors.ts'
import type { Desk } from './desk.ts'

/** Entries on one page. */
const pageSize = 50

/** Which entries are asked for. `subject` is an id, or what an account is called: its name or its e-mail address. */
export type AuditAsked = Omit<AuditFilters, 'subjectIds'> & { subject?: string | undefined }

/** An entry with the name of the account that it is about, where it is about one. */
type NamedRow = AuditRow & { subjectName: string | null }

/** A page of the audit log: its entries newest first, and the cursors of the pages around it, null where there is none. */
export type AuditPageRows = { entries: NamedRow[]; newer: number | null; older: number | null }

/**
 * Read a page of the audit log.
 * @param cursor The entry that the page comes after (`before`: older ones) or comes before (`after`: newer ones).
 */
export async function readAudit(
  { database }: Desk,
  asked: AuditAsked,
  cursor: { before?: number | undefined; after?: number | undefined } = {},
): Promise<AuditPageRows> {
  const found = await findAuditEntries(database, await toFilters(database, asked), { ...cursor, limit: pageSize + 1 })
  const more = found.length > pageSize
  const page = found.slice(0, pageSize)
  const entries = await withNames(database, cursor.after === undefined ? page : page.toReversed())
  const [first, last] = [entries.at(0)?.id ?? null, entries.at(-1)?.id ?? null]
  if (cursor.after !== undefined) return { entries, newer: more ? first : null, older: last }
  return { entries, newer: cursor.before === undefined ? null : first, older: more ? last : null }
}

async function toFilters(database: Desk['database'], { subject, ...filters }: AuditAsked): Promise<AuditFilters> {
  if (subject === undefined) return filters
  return { ...filters, subjectIds: [subject, ...(await findEditorIds(database, subject))] }
}

async function withNames(database: Desk['database'], entries: readonly AuditRow[]): Promise<NamedRow[]> {
  const accounts = entries.filter(({ subjectKind }) => subjectKind === 'account').map(({ subjectId }) => subjectId)
  const names = await findEditorNames(database, accounts)
  return entries.map((entry) => ({ ...entry, subjectName: names.get(entry.subjectId) ?? null }))
}

/** Every entry that is asked for, newest first, read in pieces. */
export async function* eachAuditEntry({ database }: Desk, asked: AuditAsked): AsyncGenerator<AuditRow> {
  const filters = await toFilters(database, asked)
  let before: number | undefined
  for (;;) {
    const entries = await findAuditEntries(database, filters, { before, limit: 500 })
    yield* entries
    before = entries.at(-1)?.id
    if (before === undefined) return
  }
}

/** Who and what the log names, to choose from. */
export async function listAuditNames({ database }: Desk) {
  return findAuditNames(database)
}
