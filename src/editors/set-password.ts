import { recordAudit } from '#src/store/audit.ts'
import { findEditor } from '#src/store/editors.ts'
import type { Actor } from './actor.ts'
import { askAuth } from './ask-auth.ts'
import { forgetAttempts } from './attempts.ts'
import type { Desk } from './desk.ts'

/**
 * Set a password with the token of a link. Every session of the account ends, and its lock is lifted.
 * @returns whether the token was good.
 */
export async function setPassword({ auth, database }: Desk, token: string, password: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context
  const held = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  const editor = held && (await findEditor(database, held.value))
  if (!editor || editor.disabledAt !== null) return false
  const asked = await askAuth(() =>
    auth.api.resetPassword({ body: { token, newPassword: password }, returnHeaders: true }),
  )
  if (!asked.ok) return false
  await forgetAttempts(database, 'sign-in', editor.email)
  const { id, name } = editor
  const subject = { kind: 'account', id }
  await recordAudit(database, { actor: { id, name }, action: 'account.password', subject })
  return true
}

/**
 * Change one's own password. Every other session of the account ends.
 * @returns the cookies of the session that goes on; null for a wrong password.
 */
export async function changePassword(
  { auth, database }: Desk,
  actor: Actor,
  { current, next, headers }: { current: string; next: string; headers: Headers },
): Promise<string[] | null> {
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
  const asked = await askAuth(() => auth.api.changePassword({ body, headers, returnHeaders: true }))
  if (!asked.ok) return null
  await recordAudit(database, { actor, action: 'account.password', subject: { kind: 'account', id: actor.id } })
  return asked.cookies
}
