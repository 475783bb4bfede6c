import type { ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { deskCount } from './desk-count.ts'
import { Moment } from './moment.tsx'

export type ListedAccount = {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  hasPassword: boolean
  hasCodes: boolean
  passkeys: number
  tokens: number
  sessions: number
  lastSignedIn: Date | null
}

/** One account in the list, with what can be done about it. */
export function AccountRow({ account, roles }: { account: ListedAccount; roles: readonly string[] }) {
  const { id, name, email, role, disabledAt, lastSignedIn } = account
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="font-semibold">{name}</h2>
        <p>{email}</p>
        <p>{disabledAt === null ? role : `${role}, closed`}</p>
        <p className="text-soft">
          {[...waysIn(account), deskCount(account.sessions, 'session')].join(', ')}
          {lastSignedIn !== null && (
            <>
              , last signed in <Moment at={lastSignedIn} />
            </>
          )}
        </p>
      </div>
      <details className="mt-2">
        <summary aria-label={`Change the account of ${name}`}>Change</summary>
        <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-4">
          <Change id={id} change="role" button="Change role">
            <Choice
              label="Role"
              name="role"
              id={`role-${id}`}
              chosen={role}
              options={roles.map((value) => ({ value, name: value }))}
            />
          </Change>
          <Change id={id} change="reset" button="Make a link for a new password">
            <label className="flex items-baseline gap-2">
              <input type="checkbox" name="secondSteps" value="remove" />
              also take codes and passkeys off (lost phone)
            </label>
          </Change>
          <Change id={id} change="sign-out" button="End all sessions" />
          <Change
            id={id}
            change={disabledAt === null ? 'disable' : 'enable'}
            button={disabledAt === null ? 'Close the account' : 'Open the account again'}
          />
        </div>
      </details>
    </li>
  )
}

type ChangeProps = { id: string; change: string; button: string; children?: ReactNode }

function Change({ id, change, button, children }: ChangeProps) {
  return (
    <form action={`/desk/accounts/${id}/change`} method="post" className="space-y-2">
      <input type="hidden" name="change" value={change} />
      {children}
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  )
}

function waysIn({ hasPassword, hasCodes, passkeys, tokens }: ListedAccount): string[] {
  return [
    hasPassword ? (hasCodes ? 'password and codes' : 'password') : 'no password yet',
    ...(passkeys > 0 ? [deskCount(passkeys, 'passkey')] : []),
    ...(tokens > 0 ? [deskCount(tokens, 'token')] : []),
  ]
}
