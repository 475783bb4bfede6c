import { randomBytes } from 'node:crypto'
import type { Desk } from './desk.ts'

/** Hours that a link to set a password is good for. */
export const linkHours = 48

/**
 * A link with which somebody sets a password, once. Links made before for the same account go on working until one of them is
 * used or their time is up. Only a hash of it is kept.
 */
export async function makePasswordLink({ auth, config }: Desk, editorId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    // The name under which the library's resetPassword looks a token up.
    identifier: `reset-password:${token}`,
    value: editorId,
    expiresAt: new Date(Date.now() + linkHours * 60 * 60 * 1000),
  })
  return `${config.siteUrl}/desk/password?${new URLSearchParams({ token })}`
}
