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
