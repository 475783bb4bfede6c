import { Button } from './button.tsx'
import { DeskNotice } from './desk-notice.tsx'
import { Field } from './field.tsx'

type Props = {
  /** Of the link that was followed; null when it holds none. */
  token: string | null
  least: number
  notice: { kind: 'done' | 'problem'; text: string } | null
}

/** Where a link to set a password leads. */
export function PasswordPage({ token, least, notice }: Props) {
  return (
    <div className="mx-auto max-w-sm">
      <h1 className="page-title">Set a password</h1>
      <div className="mt-6">
        <DeskNotice notice={notice} />
      </div>
      {token === null ? <NoToken /> : <PasswordForm token={token} least={least} />}
    </div>
  )
}

function NoToken() {
  return <p>This link is not whole. Copy all of it into the address bar, or ask an administrator for a new one.</p>
}

function PasswordForm({ token, least }: { token: string; least: number }) {
  return (
    <form action="/desk/password/set" method="post" className="space-y-4">
      <input type="hidden" name="token" value={token} />
      <Field
        label="New password"
        hint={`At least ${least} characters. Four words at random are good.`}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={least}
        maxLength={128}
      />
      <Field
        label="Once more"
        name="again"
        type="password"
        autoComplete="new-password"
        required
        minLength={least}
        maxLength={128}
      />
      <Button>Set the password</Button>
    </form>
  )
}
