import { recordAudit } from '#src/store/audit.ts'
import type { Actor } from './actor.ts'
import { askAuth } from './ask-auth.ts'
import type { Desk } from './desk.ts'

/** What an app for one-time codes needs, and the codes for the day on which the phone is lost. */
export type NewCodes = { uri: string; backupCodes: string[] }

const record = ({ database }: Desk, actor: Actor, action: string) =>
  recordAudit(database, { actor, action, subject: { kind: 'account', id: actor.id } })

/** Begin to set one-time codes up. They are asked for only after a first code was right. @returns null for a wrong password. */
export async function beginCodes(
  { auth }: Desk,
  { password, headers }: { password: string; headers: Headers },
): Promise<NewCodes | null> {
  const asked = await askAuth(() => auth.api.enableTwoFactor({ body: { password }, headers, returnHeaders: true }))
  if (!asked.ok || asked.value.method !== 'totp') return null
  return { uri: asked.value.totpURI, backupCodes: asked.value.backupCodes }
}

/** Turn one-time codes on with a first code. @returns the cookies of the session that goes on; null for a wrong code. */
export async function confirmCodes(
  desk: Desk,
  actor: Actor,
  { code, headers }: { code: string; headers: Headers },
): Promise<string[] | null> {
  const asked = await askAuth(() => desk.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
  if (!asked.ok) return null
  await record(desk, actor, 'account.codes.on')
  return asked.cookies
}

/** Turn one-time codes off. @returns the cookies of the session that goes on; null for a wrong password. */
export async function removeCodes(
  desk: Desk,
  actor: Actor,
  { password, headers }: { password: string; headers: Headers },
): Promise<string[] | null> {
  const asked = await askAuth(() =>
    desk.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  )
  if (!asked.ok) return null
  await record(desk, actor, 'account.codes.off')
  return asked.cookies
}

/** Make new backup codes; those before open nothing any more. @returns null for a wrong password. */
export async function renewBackupCodes(
  desk: Desk,
  actor: Actor,
  { password, headers }: { password: string; headers: Headers },
): Promise<string[] | null> {
  const asked = await askAuth(() =>
    desk.auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
  )
  if (!asked.ok) return null
  await record(desk, actor, 'account.codes.renew')
  return asked.value.backupCodes
}
