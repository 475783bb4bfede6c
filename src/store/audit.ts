import type { Database, Transaction } from './database.ts'

/** What is written down of one change. */
export type AuditRecord = {
  actor: { id: string; name: string }
  /** An action of src/editors/permissions.ts, or a part of one: `draft.edit.kind`. */
  action: string
  subject: { kind: string; id: string }
  /** What changed, as it was and as it is: JSON, short, without secrets. */
  before?: unknown
  after?: unknown
}

/**
 * Write down who did what, in the transaction that does it: both happen or neither. The database refuses to change or
 * delete an entry.
 */
export async function recordAudit(transaction: Transaction | Database, record: AuditRecord): Promise<void> {
  const { actor, action, subject, before, after } = record
  await transaction.auditEntry.create({
    data: {
      ...{ at: new Date(), action },
      ...{ actorId: actor.id, actorName: actor.name, subjectKind: subject.kind, subjectId: subject.id },
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    },
  })
}

/** Which entries are asked for; what is absent narrows nothing. */
export type AuditFilters = {
  actorId?: string | undefined
  /** An action with its parts: `account` stands for `account.role` too. */
  action?: string | undefined
  subjectKind?: string | undefined
  /** Any of these. */
  subjectIds?: readonly string[] | undefined
  /** From the first moment to the last, both counted. */
  from?: Date | undefined
  until?: Date | undefined
}

export type AuditRow = {
  id: number
  at: Date
  actorId: string
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  before: string | null
  after: string | null
}

type Window = {
  /** Only entries older than this one. */
  before?: number | undefined
  /** Only entries newer than this one; they come oldest first. */
  after?: number | undefined
  limit: number
}

/** Entries of the audit log, newest first; oldest first when asked for those `after` one. */
export async function findAuditEntries(
  database: Database,
  filters: AuditFilters,
  { before, after, limit }: Window,
): Promise<AuditRow[]> {
  const id = { ...(before === undefined ? {} : { lt: before }), ...(after === undefined ? {} : { gt: after }) }
  return database.auditEntry.findMany({
    where: { ...toWhere(filters), id },
    orderBy: { id: after === undefined ? 'desc' : 'asc' },
    take: limit,
  })
}

function toWhere({ actorId, action, subjectKind, subjectIds, from, until }: AuditFilters) {
  return {
    ...(actorId === undefined ? {} : { actorId }),
    ...(action === undefined ? {} : { OR: [{ action }, { action: { startsWith: `${action}.` } }] }),
    ...(subjectKind === undefined ? {} : { subjectKind }),
    ...(subjectIds === undefined ? {} : { subjectId: { in: [...subjectIds] } }),
    at: { ...(from === undefined ? {} : { gte: from }), ...(until === undefined ? {} : { lte: until }) },
  }
}

/** Who and what the log names, to choose from. */
export async function findAuditNames(database: Database) {
  const [actors, actions, kinds] = await Promise.all([
    database.auditEntry.groupBy({ by: ['actorId'], _max: { actorName: true }, orderBy: { actorId: 'asc' } }),
    database.auditEntry.groupBy({ by: ['action'], orderBy: { action: 'asc' } }),
    database.auditEntry.groupBy({ by: ['subjectKind'], orderBy: { subjectKind: 'asc' } }),
  ])
  return {
    actors: actors.map(({ actorId, _max }) => ({ id: actorId, name: _max.actorName ?? actorId })),
    actions: actions.map(({ action }) => action),
    subjectKinds: kinds.map(({ subjectKind }) => subjectKind),
  }
}
