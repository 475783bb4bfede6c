import { Button } from './button.tsx'
import { Field } from './field.tsx'

/** One-time codes of an account: how to turn them on, or off, or to get new backup codes. */
export function AccountCodes({ on }: { on: boolean }) {
  if (!on) {
    return (
      <>
        <p>With codes on, signing in asks for six digits from an app on your phone beside your password.</p>
        <PasswordStep id="codes-begin" action="/desk/account/codes/begin" button="Set codes up" />
      </>
    )
  }
  return (
    <>
      <p>Codes are on: signing in asks for six digits from your app, or a backup code.</p>
      <details>
        <summary className="font-semibold">New backup codes</summary>
        <PasswordStep id="codes-renew" action="/desk/account/codes/renew" button="Make new backup codes" />
      </details>
      <details>
        <summary className="font-semibold">Turn codes off</summary>
        <PasswordStep id="codes-remove" action="/desk/account/codes/remove" button="Turn codes off" />
      </details>
    </>
  )
}

function PasswordStep({ id, action, button }: { id: string; action: string; button: string }) {
  return (
    <form action={action} method="post" className="mt-3 max-w-sm space-y-4">
      <Field
        label="Your password"
        id={id}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <Button quiet>{button}</Button>
    </form>
  )
}
