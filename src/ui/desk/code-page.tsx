import { Button } from './button.tsx'
import { DeskNotice } from './desk-notice.tsx'
import { Field } from './field.tsx'

/** The second step of signing in. */
export function CodePage({
  next,
  notice,
}: {
  next: string
  notice: { kind: 'done' | 'problem'; text: string } | null
}) {
  return (
    <div className="mx-auto max-w-sm">
      <h1 className="page-title">Your code</h1>
      <div className="mt-6">
        <DeskNotice notice={notice} />
      </div>
      <form action="/desk/sign-in/code/check" method="post" className="space-y-4">
        <input type="hidden" name="next" value={next} />
        <Field
          label="One-time code"
          hint="Six digits from your app; or one of your backup codes."
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
        />
        <Button>Sign in</Button>
      </form>
      <p className="mt-6">
        <a href="/desk/sign-in">Begin again</a>
      </p>
    </div>
  )
}
