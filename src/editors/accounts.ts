import { randomBytes } from 'node:crypto'
import { recordAudit } from '#src/store/audit.ts'
import { findEditorByEmail } from '#src/store/editors.ts'
import type { Actor, Role } from './actor.ts'
import type { Desk } from './desk.ts'

type NewEditor = { email: string; name: string; role: Role }

/** Who acts on the command line: whoever can write the database's file. */
export const commandLine: Actor = { id: 'command-line', name: 'Command line', role: 'administrator' }

/**
 * Add an account. It has no password: whoever adds it hands over a link to set one.
 * @returns its id, or null when the e-mail address has an account already.
 */
export async function addEditor(
  { database }: Desk,
  actor: Pick<Actor, 'id' | 'name'>,
  { email, name, role }: NewEditor,
): Promise<string | null> {
  const id = randomBytes(12).toString('base64url')
  const now = new Date()
  return database.$transaction(async (transaction) => {
    if ((await findEditorByEmail(transaction, email)) !== null) return null
    const data = { id, email: email.trim().toLowerCase(), name, role, createdAt: now, updatedAt: now }
    await transaction.editor.create({ data: { ...data, emailVerified: true } })
    const after = { email: data.email, name, role }
    await recordAudit(transaction, { actor, action: 'account.add', subject: { kind: 'account', id }, after })
    return id
  })
}
