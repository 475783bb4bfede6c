import { recordAudit } from '#src/store/audit.ts'
import { findEditor } from '#src/store/editors.ts'
import type { Actor } from './actor.ts'
import { type Asked, askAuth } from './ask-auth.ts'
import { countAttempt } from './attempts.ts'
import type { Desk } from './desk.ts'
import { networkOf } from './network-of.ts'
import { noteRefusal } from './note-refusal.ts'
import type { NewPasskey, PasskeyAssertion } from './passkey-response.ts'
import { type SignedIn, tooOften } from './sign-in.ts'

/** What a browser's `navigator.credentials` is asked with, as JSON. */
type Options = Asked<object>

/** Begin to add a passkey: what the browser asks the device. */
export async function beginPasskey({ auth }: Desk, headers: Headers): Promise<Options> {
  return askAuth(() => auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }))
}

/** Keep the passkey that a device made. @returns whether it was made for this challenge and this site. */
export async function addPasskey(
  { auth, database }: Desk,
  actor: Actor,
  { response, name, headers }: { response: NewPasskey; name: string; headers: Headers },
): Promise<boolean> {
  const asked = await askAuth(() =>
    auth.api.verifyPasskeyRegistration({ body: { response, name }, headers, returnHeaders: true }),
  ).catch(() => null)
  if (!asked?.ok) return false
  const subject = { kind: 'account', id: actor.id }
  await recordAudit(database, { actor, action: 'account.passkey.add', subject, after: { name } })
  return true
}

/** Begin to sign in with a passkey. */
export async function beginPasskeySignIn({ auth, database }: Desk, headers: Headers): Promise<Options> {
  const network = networkOf(headers)
  const { wait } = await countAttempt(database, 'passkey', { email: network, network })
  if (wait > 0) return { ok: false, code: 'TOO_MANY' }
  return askAuth(() => auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }))
}

/** Sign in with what a device signed. */
export async function signInWithPasskey(
  desk: Desk,
  { response, headers }: { response: PasskeyAssertion; headers: Headers },
): Promise<SignedIn> {
  const { auth, database } = desk
  const network = networkOf(headers)
  const { wait, last } = await countAttempt(database, 'passkey', { email: network, network })
  if (wait > 0) return { ok: false, problem: tooOften(wait) }
  const asked = await askAuth(() =>
    auth.api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
  ).catch(() => null)
  const editor = asked?.ok ? await findEditor(database, asked.value.user.id) : null
  if (!asked?.ok || editor === null) {
    await noteRefusal(desk, { with: 'passkey', credentialId: response.id }, { network, last })
    return { ok: false, problem: unknown }
  }
  const { id, name } = editor
  const subject = { kind: 'account', id }
  await recordAudit(database, { actor: { id, name }, action: 'desk.enter', subject, after: { with: 'passkey' } })
  return { ok: true, cookies: asked.cookies }
}

const unknown = { status: 401, title: 'Not signed in', detail: 'This passkey opens no account here.' }
