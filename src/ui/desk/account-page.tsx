import { AccountCodes } from './account-codes.tsx'
import { AccountSessions } from './account-sessions.tsx'
import { AccountTokens } from './account-tokens.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Moment } from './moment.tsx'
import { Section } from './section.tsx'

type Account = {
  name: string
  email: string
  role: string
  hasCodes: boolean
  passkeys: readonly { id: string; name: string | null; createdAt: Date | null }[]
  currentSessionId: string | null
  sessions: readonly { id: string; createdAt: Date; ipAddress: string | null; userAgent: string | null }[]
  tokens: readonly {
    id: number
    name: string
    beginning: string
    scopes: readonly string[]
    createdAt: Date
    lastUsedAt: Date | null
  }[]
}

/** One's own account. `newToken` is shown this once. */
export function AccountPage({
  account,
  newToken,
  passwordLeast,
}: {
  account: Account
  newToken: string | null
  passwordLeast: number
}) {
  return (
    <div className="max-w-[46rem]">
      <h1 className="page-title">Your account</h1>
      <p className="mt-3">
        {account.name}, {account.email}, {account.role}
      </p>
      <Section id="password" title="Password">
        <PasswordForm least={passwordLeast} />
      </Section>
      <Section id="codes" title="One-time codes">
        <AccountCodes on={account.hasCodes} />
      </Section>
      <Section id="passkeys" title="Passkeys">
        <Passkeys passkeys={account.passkeys} />
      </Section>
      <Section id="sessions" title="Sessions">
        <AccountSessions sessions={account.sessions} currentId={account.currentSessionId} />
      </Section>
      <Section id="tokens" title="API tokens">
        <AccountTokens tokens={account.tokens} newToken={newToken} />
      </Section>
    </div>
  )
}

function PasswordForm({ least }: { least: number }) {
  const fresh = { type: 'password', autoComplete: 'new-password', required: true, minLength: least, maxLength: 128 }
  return (
    <form action="/desk/account/password" method="post" className="max-w-sm space-y-4">
      <Field label="Present password" name="current" type="password" autoComplete="current-password" required />
      <Field label="New password" hint={`At least ${least} characters.`} name="password" {...fresh} />
      <Field label="Once more" name="again" {...fresh} />
      <Button>Change password</Button>
    </form>
  )
}

function Passkeys({ passkeys }: Pick<Account, 'passkeys'>) {
  return (
    <>
      <p>A passkey signs you in with a face, a finger or a device’s own number: no password, nothing to be phished.</p>
      <ul className="space-y-3">
        {passkeys.map(({ id, name, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              <strong className="font-semibold">{name || 'Passkey'}</strong>
              {createdAt !== null && (
                <>
                  {' '}
                  since <Moment at={createdAt.toISOString()} />
                </>
              )}
            </span>
            <form action="/desk/account/passkeys/remove" method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button small" aria-label={`Remove the passkey ${name ?? ''}`}>
                Remove
              </button>
            </form>
          </li>
        ))}
      </ul>
      <AddPasskey />
    </>
  )
}
