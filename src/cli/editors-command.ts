import { Argument, type Command, Option } from 'commander'
import { z } from 'zod'
import { readConfig } from '#src/config.ts'
import {
  type AccountChange,
  addEditor,
  beginReset,
  changeRole,
  commandLine,
  disableEditor,
  enableEditor,
  endSessions,
  listEditors,
} from '#src/editors/accounts.ts'
import { type Role, roles } from '#src/editors/actor.ts'
import type { Desk } from '#src/editors/desk.ts'
import { findAccountId } from '#src/editors/find-account-id.ts'
import { linkHours, makePasswordLink } from '#src/editors/password-link.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

const emailSchema = z.email().max(254)

/** `rostrum editors`: the accounts of the desk. */
export function addEditorsCommand(program: Command, place: Place): void {
  const editors = program.command('editors').description('accounts of the editors’ desk').helpCommand(false)
  const add = <Args extends unknown[]>(
    name: string,
    says: string,
    work: (desk: Desk, ...args: Args) => Promise<number>,
  ) =>
    editors
      .command(name)
      .description(says)
      .action(async (...args: unknown[]) => {
        process.exitCode = await withDesk(place, (desk) => work(desk, ...(args as Args)))
      })
  add('add', 'add an account and print the link with which its owner sets a password', runAdd)
    .argument('<email>', 'its e-mail address')
    .requiredOption('--name <name>', 'whose it is, as others see it')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('contributor'))
  add('list', 'list the accounts', runList).option('--json', 'print one JSON document instead of text')
  const change = (name: string, says: string, work: Change) =>
    add(name, says, (desk, email: string, ...more: unknown[]) => runChange(desk, email, work, more)).argument(
      '<email>',
      'its e-mail address',
    )
  change('role', 'give an account another role', (desk, id, [role]) =>
    changeRole(desk, commandLine, id, role as Role),
  ).addArgument(new Argument('<role>', 'what they may do').choices(roles))
  change('disable', 'close an account: nothing of it opens any more, what it did stays', (desk, id) =>
    disableEditor(desk, commandLine, id),
  )
  change('enable', 'open a closed account again', (desk, id) => enableEditor(desk, commandLine, id))
  change('sign-out', 'end all sessions of an account', (desk, id) => endSessions(desk, commandLine, id))
  change('reset', 'print a link that sets a new password, and lift the lock of too many attempts', runReset).option(
    '--second-steps',
    'also take one-time codes and passkeys off, for somebody who has lost a phone',
  )
  for (const command of editors.commands) command.exitOverride()
}

/** A change to one account. @param more What the command line holds after the e-mail address. */
type Change = (desk: Desk, id: string, more: unknown[]) => Promise<AccountChange>

async function withDesk(place: Place, work: (desk: Desk) => Promise<number>): Promise<number> {
  const config = readConfig()
  // The account library takes a while to load, and no other command needs it.
  const { openDesk } = await import('#src/editors/desk.ts')
  const archive = await openArchive(config, place.root)
  try {
    return await work(openDesk(archive.database, config))
  } finally {
    await archive.close()
  }
}

async function runAdd(desk: Desk, email: string, { name, role }: { name: string; role: Role }): Promise<number> {
  if (!emailSchema.safeParse(email).success) throw new Error(`“${email}” is no e-mail address.`)
  const id = await addEditor(desk, commandLine, { email, name, role })
  if (id === null) {
    console.error(`rostrum: ${email} has an account already; \`rostrum editors reset\` makes a new link for it.`)
    return 1
  }
  console.log(`${name} <${email}> is ${role === 'contributor' ? 'a' : 'an'} ${role}.`)
  await printLink(desk, id)
  return 0
}

async function printLink(desk: Desk, id: string): Promise<void> {
  const link = await makePasswordLink(desk, id)
  console.log(`Hand over this link:\n\n${link}\n\nIt sets a password, once, within ${linkHours} hours.`)
}

async function runList(desk: Desk, { json }: { json?: true }): Promise<number> {
  const editors = await listEditors(desk)
  if (json) console.log(JSON.stringify(editors, null, 2))
  else if (editors.length === 0) console.log('There are no accounts: `rostrum editors add` makes the first.')
  else
    for (const { name, email, role, disabledAt } of editors)
      console.log(`${name} <${email}> ${role}${disabledAt ? ', closed' : ''}`)
  return 0
}

async function runChange(desk: Desk, email: string, change: Change, more: unknown[]): Promise<number> {
  const id = await findAccountId(desk, email)
  const became = id === null ? 'missing' : await change(desk, id, more)
  if (became === 'done' && change !== runReset) console.log('Done.')
  if (became === 'missing') console.error(`rostrum: there is no account with the address ${email}.`)
  if (became === 'last') console.error('rostrum: this is the only administrator; make another one first.')
  return became === 'done' ? 0 : 1
}

async function runReset(desk: Desk, id: string, [options]: unknown[]): Promise<AccountChange> {
  const { secondSteps = false } = z.object({ secondSteps: z.boolean().optional() }).parse(options)
  const became = await beginReset(desk, commandLine, id, { secondStepsToo: secondSteps })
  if (became === 'done') await printLink(desk, id)
  return became
}
