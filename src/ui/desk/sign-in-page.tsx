import { Button } from './button.tsx'
import { DeskNotice } from './desk-notice.tsx'
import { Field } from './field.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'

/** The way into the desk. `next` is where one goes on to. */
export function SignInPage({
  next,
  notice,
}: {
  next: string
  notice: { kind: 'done' | 'problem'; text: string } | null
}) {
  return (
    <div className="mx-auto max-w-sm">
      <h1 className="page-title">Sign in</h1>
      <p className="mt-2 text-soft">For those who bring transcripts into this archive. Reading needs no account.</p>
      <div className="mt-6">
        <DeskNotice notice={notice} />
      </div>
      <form action="/desk/sign-in/password" method="post" className="space-y-4">
        <input type="hidden" name="next" value={next} />
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required maxLength={254} />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
        />
        <Button>Sign in</Button>
      </form>
      <PasskeySignIn next={next} />
      <p className="mt-6">
        <a href="/desk/sign-in/forgotten">Forgotten password</a>
      </p>
    </div>
  )
}
