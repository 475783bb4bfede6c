import type { Action } from './permissions.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Door = Partial<Record<Method, Action>>

/**
 * Every address of the desk and what one must be allowed to do there; `[name]` stands for one part of a path. The server
 * answers 404 to an address of the desk that is not here, whatever lies in src/app, and a test finds what is missing.
 */
export const deskDoors = {
  '/desk': { GET: 'desk.see' },
  '/desk/sign-in': { GET: 'desk.enter' },
  '/desk/sign-in/password': { POST: 'desk.enter' },
  '/desk/sign-in/code': { GET: 'desk.enter' },
  '/desk/sign-in/code/check': { POST: 'desk.enter' },
  '/desk/sign-in/passkey/begin': { POST: 'desk.enter' },
  '/desk/sign-in/passkey/check': { POST: 'desk.enter' },
  '/desk/sign-in/forgotten': { GET: 'desk.enter' },
  '/desk/sign-in/forgotten/send': { POST: 'desk.enter' },
  '/desk/password': { GET: 'desk.enter' },
  '/desk/password/set': { POST: 'desk.enter' },
  '/desk/sign-out': { POST: 'account.own' },
  '/desk/account': { GET: 'account.own' },
  '/desk/account/password': { POST: 'account.own' },
  '/desk/account/codes': { GET: 'account.own' },
  '/desk/account/codes/begin': { POST: 'account.own' },
  '/desk/account/codes/confirm': { POST: 'account.own' },
  '/desk/account/codes/remove': { POST: 'account.own' },
  '/desk/account/codes/renew': { POST: 'account.own' },
  '/desk/account/passkeys/begin': { POST: 'account.own' },
  '/desk/account/passkeys/add': { POST: 'account.own' },
  '/desk/account/passkeys/remove': { POST: 'account.own' },
  '/desk/account/sessions/end': { POST: 'account.own' },
  '/desk/account/tokens/add': { POST: 'account.own' },
  '/desk/account/tokens/revoke': { POST: 'account.own' },
  '/desk/accounts': { GET: 'account.manage' },
  '/desk/accounts/add': { POST: 'account.manage' },
  '/desk/accounts/[id]/change': { POST: 'account.manage' },
  '/desk/audit': { GET: 'audit.see' },
  '/desk/audit/export/[format]': { GET: 'audit.see' },
} as const satisfies Record<string, Door>

/** The door at an address of the desk; null where there is none. */
export function findDoor(path: string): Door | null {
  const parts = path.split('/')
  const found = Object.entries(deskDoors).find(([pattern]) => matches(pattern.split('/'), parts))
  return found?.[1] ?? null
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((expected, place) => (expected.startsWith('[') ? parts[place] !== '' : expected === parts[place]))
  )
}
