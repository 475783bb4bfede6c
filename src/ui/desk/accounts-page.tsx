import { AccountRow, type ListedAccount } from './account-row.tsx'
import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import { CopySecret } from './copy-secret.tsx'
import { Field } from './field.tsx'
import { Section } from './section.tsx'

/** All accounts, for administrators. `link` sets a password and is shown this once. */
export function AccountsPage({
  accounts,
  roles,
  link,
}: {
  accounts: readonly ListedAccount[]
  roles: readonly string[]
  link: { link: string; name?: string | undefined } | null
}) {
  return (
    <>
      <h1 className="page-title">Accounts</h1>
      {link !== null && <NewLink {...link} />}
      <ul className="mt-6 divide-y divide-line border-line border-y">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} roles={roles} />
        ))}
      </ul>
      <Section id="add" title="Add an account">
        <form action="/desk/accounts/add" method="post" className="max-w-sm space-y-4">
          <Field label="Name" hint="As others see it." name="name" required maxLength={100} autoComplete="off" />
          <Field label="E-mail address" name="email" type="email" required maxLength={254} autoComplete="off" />
          <Choice label="Role" name="role" id="new-role" options={roles.map((value) => ({ value, name: value }))} />
          <Button>Add</Button>
        </form>
        <p className="max-w-measure text-soft">
          A contributor makes drafts. An editor also publishes, corrects and withdraws. An administrator also manages
          accounts and speakers, and sees the audit log.
        </p>
      </Section>
    </>
  )
}

function NewLink({ link, name }: { link: string; name?: string | undefined }) {
  return (
    <div role="status" className="mt-6 max-w-[46rem] border-accent border-l-4 bg-tint px-4 py-3">
      <p className="font-semibold">
        {name === undefined ? 'Hand this link over' : `${name} has an account. Hand this link over`}: it sets a
        password, once, within two days, and is not shown again.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <code className="break-all font-mono text-[0.9375rem]">{link}</code>
        <CopySecret text={link} what="the link" />
      </p>
    </div>
  )
}
