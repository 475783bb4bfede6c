import { Button } from './button.tsx'
import { DeskNotice } from './desk-notice.tsx'
import { Field } from './field.tsx'

/** For those who have forgotten their password. `mail`: whether this archive can send any. */
export function ForgottenPage({
  mail,
  notice,
}: {
  mail: boolean
  notice: { kind: 'done' | 'problem'; text: string } | null
}) {
  return (
    <div className="mx-auto max-w-sm">
      <h1 className="page-title">Forgotten password</h1>
      <div className="mt-6">
        <DeskNotice notice={notice} />
      </div>
      {mail ? (
        <form action="/desk/sign-in/forgotten/send" method="post" className="space-y-4">
          <Field label="E-mail address" name="email" type="email" autoComplete="username" required maxLength={254} />
          <Button>Send me a link</Button>
        </form>
      ) : (
        <p>This archive sends no mail. Ask an administrator for a link with which you set a new password.</p>
      )}
      <p className="mt-6">
        <a href="/desk/sign-in">Back to signing in</a>
      </p>
    </div>
  )
}
