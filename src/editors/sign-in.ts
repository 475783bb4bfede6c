import { recordAudit } from '#src/store/audit.ts'
import { askAuth } from './ask-auth.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import type { Desk } from './desk.ts'
import { networkOf } from './network-of.ts'
import { noteRefusal } from './note-refusal.ts'

/** Why one was not let in. */
export type Refusal = { status: number; title: string; detail: string }

export type SignedIn =
  | { ok: true; cookies: string[] }
  /** The password was right; a one-time code is asked for. The cookies hold the place until it comes. */
  | { ok: true; cookies: string[]; needsCode: true }
  | { ok: false; problem: Refusal }

const wrong: Refusal = {
  status: 401,
  title: 'Not signed in',
  detail: 'There is no account with this address and password.',
}

/** Say how long to wait; the same for every address, so that nobody learns which have accounts. */
export function tooOften(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60)
  const when = `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or ask an administrator for a link.`
  return { status: 429, title: 'Too many attempts', detail: `That was tried too often. ${when}` }
}

/**
 * Sign in with a password. A wrong address and a wrong password are answered alike and take as long. Too many attempts lock
 * the account's password and the network address for a quarter of an hour; a passkey still opens.
 */
export async function signIn(
  desk: Desk,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<SignedIn> {
  const { auth, database } = desk
  const network = networkOf(headers)
  const { wait, last } = await countAttempt(database, 'sign-in', { email, network })
  if (wait > 0) return { ok: false, problem: tooOften(wait) }
  const asked = await askAuth(() =>
    auth.api.signInEmail({
      body: { email: email.trim(), password },
      headers: withoutSession(headers),
      returnHeaders: true,
    }),
  )
  if (!asked.ok) {
    await noteRefusal(desk, { with: 'password', email }, { network, last })
    return { ok: false, problem: wrong }
  }
  await forgetAttempts(database, 'sign-in', email)
  const { value, cookies } = asked
  if ('twoFactorRedirect' in value) return { ok: true, cookies, needsCode: true }
  const { id, name } = value.user
  await recordAudit(database, { actor: { id, name }, action: 'desk.enter', subject: { kind: 'account', id } })
  return { ok: true, cookies }
}

const wrongCode: Refusal = {
  status: 401,
  title: 'Not signed in',
  detail:
    'That code is wrong or was used. Codes change every half minute; after ten wrong ones, wait a quarter of an hour.',
}

/** Finish signing in with a one-time code of six digits, or a backup code. The library locks an account after ten wrong codes. */
export async function signInWithCode(
  desk: Desk,
  { code, headers }: { code: string; headers: Headers },
): Promise<SignedIn> {
  const { auth, database } = desk
  const network = networkOf(headers)
  const { wait, last } = await countAttempt(database, 'code', { email: network, network })
  if (wait > 0) return { ok: false, problem: tooOften(wait) }
  const given = code.replace(/\s/g, '')
  const verify = /^\d{6}$/.test(given) ? auth.api.verifyTOTP : auth.api.verifyBackupCode
  const asked = await askAuth(() => verify({ body: { code: given }, headers, returnHeaders: true }))
  if (!asked.ok) {
    await noteRefusal(desk, { with: 'code', headers }, { network, last })
    return { ok: false, problem: wrongCode }
  }
  const { id, name } = asked.value.user
  const subject = { kind: 'account', id }
  await recordAudit(database, { actor: { id, name }, action: 'desk.enter', subject, after: { with: 'code' } })
  return { ok: true, cookies: asked.cookies }
}

/** End the session of a request. @returns the cookies that take it from the browser. */
export async function signOut({ auth }: Desk, headers: Headers): Promise<string[]> {
  const { headers: given } = await auth.api.signOut({ headers, returnHeaders: true })
  return given.getSetCookie()
}

/** What a browser brings of an older session has no part in a new one. */
function withoutSession(headers: Headers): Headers {
  const kept = new Headers()
  for (const name of ['user-agent', 'x-forwarded-for']) {
    const value = headers.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept
}
