import { recordAudit } from '#src/store/audit.ts'
import { findEditorByEmail, findPasskeyOwner } from '#src/store/editors.ts'
import { openRateLimit } from '#src/store/rate-limits.ts'
import type { Attempt } from './attempts.ts'
import type { Desk } from './desk.ts'

/** Who acts when nobody is signed in. */
const nobody = { id: 'nobody', name: 'Somebody not signed in' }

/** How somebody tried to come in, and what they gave that tells of an account. */
export type Refused =
  | { with: 'password'; email: string }
  | { with: 'code'; headers: Headers }
  | { with: 'passkey'; credentialId: string }

/** So many refusals are written down in a quarter of an hour, so that nobody without an account can fill the log. */
const most = { name: 'refusals', points: 600, seconds: 15 * 60 }

/**
 * Write down that somebody was not let in, and that this attempt was the last before a lock, if it was. An address that has an
 * account and one that has none cost the same.
 */
export async function noteRefusal(
  desk: Desk,
  refused: Refused,
  { network, last }: { network: string; last: Attempt['last'] },
): Promise<void> {
  const counted = await openRateLimit(desk.database, most)
    .consume('all')
    .catch(() => null)
  if (counted === null) return
  const subject = await findSubject(desk, refused)
  const rest = counted.remainingPoints === 0 ? { more: 'are not written down for a quarter of an hour' } : {}
  const after = { with: refused.with, network, ...rest }
  await recordAudit(desk.database, { actor: nobody, action: 'desk.enter.refused', subject, after })
  if (last === null) return
  const locked = { with: refused.with, network, locked: last, minutes: 15 }
  await recordAudit(desk.database, { actor: nobody, action: 'desk.enter.locked', subject, after: locked })
}

async function findSubject(desk: Desk, refused: Refused): Promise<{ kind: string; id: string }> {
  const id = await findAccount(desk, refused)
  if (id !== null) return { kind: 'account', id }
  return { kind: 'unknown account', id: refused.with === 'password' ? toShown(refused.email) : '' }
}

async function findAccount({ database, auth }: Desk, refused: Refused): Promise<string | null> {
  if (refused.with === 'password') return (await findEditorByEmail(database, refused.email))?.id ?? null
  if (refused.with === 'passkey') return findPasskeyOwner(database, refused.credentialId)
  // Whose password was right before: the library keeps that behind a random value, which the browser has in a cookie.
  const held = /(?:^|[; ])(?:__Secure-)?rostrum\.two_factor=([\w-]+)/.exec(refused.headers.get('cookie') ?? '')?.[1]
  if (held === undefined) return null
  const { internalAdapter } = await auth.$context
  return (await internalAdapter.findVerificationValue(held))?.value ?? null
}

/** What was given as an address, unless it is none: some write their password there. */
function toShown(email: string): string {
  return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email.trim()) ? email.trim().toLowerCase() : ''
}
