import { Button } from './button.tsx'
import { CopySecret } from './copy-secret.tsx'
import { Field } from './field.tsx'
import { Moment } from './moment.tsx'

type Token = {
  id: number
  name: string
  beginning: string
  scopes: readonly string[]
  createdAt: Date
  lastUsedAt: Date | null
}

const scopes = [
  { value: 'read', means: 'read drafts' },
  { value: 'draft', means: 'make and edit drafts' },
  { value: 'publish', means: 'publish, where your role may' },
]

/** The API tokens of an account; a new one is shown this once. */
export function AccountTokens({ tokens, newToken }: { tokens: readonly Token[]; newToken: string | null }) {
  return (
    <>
      <p>A script signs in with a token and may do what its scopes say, and never more than you may.</p>
      {newToken !== null && (
        <div className="border-accent border-l-4 bg-tint px-4 py-3">
          <p className="font-semibold">This is the new token. Copy it now: it is not shown again.</p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <code className="break-all font-mono">{newToken}</code>
            <CopySecret text={newToken} what="the token" />
          </p>
        </div>
      )}
      <ul className="space-y-3">
        {tokens.map(({ id, name, beginning, scopes, createdAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              <strong className="font-semibold">{name}</strong> <code className="font-mono">{beginning}…</code>{' '}
              {scopes.join(', ')}; made <Moment at={createdAt.toISOString()} />,{' '}
              {lastUsedAt === null ? (
                'never used'
              ) : (
                <>
                  last used <Moment at={lastUsedAt.toISOString()} />
                </>
              )}
            </span>
            <form action="/desk/account/tokens/revoke" method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button small" aria-label={`Revoke the token ${name}`}>
                Revoke
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form action="/desk/account/tokens/add" method="post" className="max-w-sm space-y-4">
        <Field
          label="Name"
          hint="Such as the script that uses it."
          id="token-name"
          name="name"
          required
          maxLength={80}
        />
        <fieldset>
          <legend className="font-semibold">It may</legend>
          {scopes.map(({ value, means }) => (
            <label key={value} className="flex items-baseline gap-2 py-1">
              <input type="checkbox" name="scopes" value={value} defaultChecked={value === 'read'} />
              {means}
            </label>
          ))}
        </fieldset>
        <Button quiet>Make a token</Button>
      </form>
    </>
  )
}
