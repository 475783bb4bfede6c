import { isAPIError } from 'better-auth/api'
import { recordAudit } from '#src/store/audit.ts'
import { findEditor } from '#src/store/editors.ts'
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
  try {
    await auth.api.resetPassword({ body: { token, newPassword: password } })
  } catch (error) {
    if (isAPIError(error)) return false
    throw error
  }
  await forgetAttempts(database, 'sign-in', editor.email)
  const { id, name } = editor
  const subject = { kind: 'account', id }
  await recordAudit(database, { actor: { id, name }, action: 'account.password', subject })
  return true
}
