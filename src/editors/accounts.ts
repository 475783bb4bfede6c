import { randomBytes } from 'node:crypto'
import { recordAudit } from '#src/store/audit.ts'
import type { Transaction } from '#src/store/database.ts'
import {
  createEditor,
  deleteSecondSteps,
  deleteSessions,
  type EditorRow,
  findEditor,
  findEditorByEmail,
  findEditors,
  isOtherAdministrator,
  updateEditor,
} from '#src/store/editors.ts'
import { inTransaction } from '#src/store/in-transaction.ts'
import type { Actor, Role } from './actor.ts'
import { forgetAttempts } from './attempts.ts'
import type { Desk } from './desk.ts'

type Who = Pick<Actor, 'id' | 'name'>
type NewEditor = { email: string; name: string; role: Role }

/** What became of a change to an account. `last`: the archive would be left without an administrator. */
export type AccountChange = 'done' | 'missing' | 'last'

/** Who acts on the command line: whoever can write the database's file. */
export const commandLine: Actor = { id: 'command-line', name: 'Command line', role: 'administrator' }

const subjectOf = (id: string) => ({ kind: 'account', id })

/**
 * Add an account. It has no password: whoever adds it hands over a link to set one.
 * @returns its id, or null when the e-mail address has an account already.
 */
export async function addEditor(
  { database }: Desk,
  actor: Who,
  { email, name, role }: NewEditor,
): Promise<string | null> {
  const id = randomBytes(12).toString('base64url')
  return inTransaction(database, async (transaction) => {
    if ((await findEditorByEmail(transaction, email)) !== null) return null
    const after = await createEditor(transaction, { id, email, name, role, now: new Date() })
    await recordAudit(transaction, { actor, action: 'account.add', subject: subjectOf(id), after })
    return id
  })
}

/** All accounts, by name, with how they are used. */
export async function listEditors({ database }: Desk) {
  return findEditors(database, new Date())
}

/** Give an account another role; what it may do changes with its next request. */
export async function changeRole(desk: Desk, actor: Who, id: string, role: Role): Promise<AccountChange> {
  return changeEditor(desk, id, async (transaction, editor) => {
    if (role !== 'administrator' && (await isLast(transaction, editor))) return 'last'
    await updateEditor(transaction, id, { role })
    const [before, after] = [{ role: editor.role }, { role }]
    await recordAudit(transaction, { actor, action: 'account.role', subject: subjectOf(id), before, after })
    return 'done'
  })
}

/** Close an account: its sessions end, its tokens and its password open nothing. What it did stays its own. */
export async function disableEditor(desk: Desk, actor: Who, id: string): Promise<AccountChange> {
  return changeEditor(desk, id, async (transaction, editor) => {
    if (await isLast(transaction, editor)) return 'last'
    await updateEditor(transaction, id, { disabledAt: editor.disabledAt ?? new Date() })
    await deleteSessions(transaction, id)
    await recordAudit(transaction, { actor, action: 'account.disable', subject: subjectOf(id) })
    return 'done'
  })
}

/** Open a closed account again. */
export async function enableEditor(desk: Desk, actor: Who, id: string): Promise<AccountChange> {
  return changeEditor(desk, id, async (transaction) => {
    await updateEditor(transaction, id, { disabledAt: null })
    await recordAudit(transaction, { actor, action: 'account.enable', subject: subjectOf(id) })
    return 'done'
  })
}

/** End sessions of an account: all, or all but one. */
export async function endSessions(desk: Desk, actor: Who, id: string, exceptToken?: string): Promise<AccountChange> {
  return changeEditor(desk, id, async (transaction) => {
    const ended = await deleteSessions(transaction, id, exceptToken)
    const after = { sessionsEnded: ended }
    await recordAudit(transaction, { actor, action: 'account.sign-out', subject: subjectOf(id), after })
    return 'done'
  })
}

/**
 * Note that somebody gets a link to set a new password, and lift the lock of too many attempts.
 * @param secondStepsToo Takes one-time codes and passkeys off as well, for somebody who has lost a phone.
 */
export async function beginReset(
  desk: Desk,
  actor: Who,
  id: string,
  { secondStepsToo }: { secondStepsToo: boolean },
): Promise<AccountChange> {
  const change = await changeEditor(desk, id, async (transaction) => {
    if (secondStepsToo) await deleteSecondSteps(transaction, id)
    const after = { secondStepsRemoved: secondStepsToo }
    await recordAudit(transaction, { actor, action: 'account.reset', subject: subjectOf(id), after })
    return 'done'
  })
  const editor = await findEditor(desk.database, id)
  if (editor !== null) await forgetAttempts(desk.database, 'sign-in', editor.email)
  return change
}

async function changeEditor(
  { database }: Desk,
  id: string,
  change: (transaction: Transaction, editor: EditorRow) => Promise<AccountChange>,
): Promise<AccountChange> {
  return inTransaction(database, async (transaction) => {
    const editor = await findEditor(transaction, id)
    return editor === null ? 'missing' : change(transaction, editor)
  })
}

/** Whether an account is the one open administrator there is. */
async function isLast(transaction: Transaction, { id, role }: EditorRow): Promise<boolean> {
  return role === 'administrator' && !(await isOtherAdministrator(transaction, id))
}
