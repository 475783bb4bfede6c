import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Section } from './section.tsx'

type Props = {
  /** What an app for codes reads: an address, its secret, and the address drawn as a QR code. Null for backup codes alone. */
  app: { uri: string; secret: string; size: number; path: string } | null
  backupCodes: readonly string[]
  /** The name under which this page asks for its secrets. */
  shown: string
}

/** One-time codes being set up, or new backup codes. */
export function CodesPage({ app, backupCodes, shown }: Props) {
  return (
    <div className="max-w-[46rem]">
      <h1 className="page-title">{app === null ? 'New backup codes' : 'Set one-time codes up'}</h1>
      <Section id="backup" title={app === null ? 'Keep these' : '1. Keep your backup codes'}>
        <p>
          Each opens your account once when your device is lost. They are not shown again: print them, or write them
          down.
        </p>
        <ul className="grid max-w-md grid-cols-2 gap-x-8 gap-y-1 font-mono">
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        {app === null && (
          <p>
            <a href="/desk/account">Back to your account</a>
          </p>
        )}
      </Section>
      {app !== null && <AppSteps {...app} shown={shown} />}
    </div>
  )
}

function AppSteps({ uri, secret, size, path, shown }: NonNullable<Props['app']> & { shown: string }) {
  return (
    <>
      <Section id="app" title="2. Tell your app">
        <svg
          viewBox={`0 0 ${size} ${size}`}
          className="w-52 bg-white"
          role="img"
          aria-label="QR code with the secret below"
        >
          <path d={path} fill="#000" />
        </svg>
        <p>
          Or <a href={uri}>open it on this device</a>, or type the secret:{' '}
          <code className="break-all font-mono">{secret}</code>
        </p>
      </Section>
      <Section id="first" title="3. Give the first code">
        <form action="/desk/account/codes/confirm" method="post" className="max-w-sm space-y-4">
          <input type="hidden" name="shown" value={shown} />
          <Field
            label="Code"
            hint="Six digits."
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <Button>Turn codes on</Button>
        </form>
      </Section>
    </>
  )
}
