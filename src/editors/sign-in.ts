import { isAPIError } from 'better-auth/api'
import { recordAudit } from '#src/store/audit.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import type { Desk } from './desk.ts'
import { networkOf } from './network-of.ts'

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
  { auth, database }: Desk,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<SignedIn> {
  const wait = await countAttempt(database, 'sign-in', { email, network: networkOf(headers) })
  if (wait > 0) return { ok: false, problem: tooOften(wait) }
  try {
    const { headers: given, response } = await auth.api.signInEmail({
      body: { email: email.trim(), password },
      headers: withoutSession(headers),
      returnHeaders: true,
    })
    await forgetAttempts(database, 'sign-in', email)
    const cookies = given.getSetCookie()
    if ('twoFactorRedirect' in response) return { ok: true, cookies, needsCode: true }
    const { id, name } = response.user
    await recordAudit(database, { actor: { id, name }, action: 'desk.enter', subject: { kind: 'account', id } })
    return { ok: true, cookies }
  } catch (error) {
    if (isAPIError(error)) return { ok: false, problem: wrong }
    throw error
  }
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
