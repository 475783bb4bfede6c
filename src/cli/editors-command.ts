import { type Command, Option } from 'commander'
import { z } from 'zod'
import { readConfig } from '#src/config.ts'
import { addEditor, commandLine } from '#src/editors/accounts.ts'
import { type Role, roles } from '#src/editors/actor.ts'
import { type Desk, openDesk } from '#src/editors/desk.ts'
import { linkHours, makePasswordLink } from '#src/editors/password-link.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

const emailSchema = z.email().max(254)

/** `rostrum editors`: the accounts of the desk. */
export function addEditorsCommand(program: Command, place: Place): void {
  const editors = program.command('editors').description('accounts of the editors’ desk').helpCommand(false)
  const roleOption = new Option('--role <role>', 'what they may do').choices(roles).default('contributor')
  editors
    .command('add')
    .description('add an account and print the link with which its owner sets a password')
    .argument('<email>', 'its e-mail address')
    .requiredOption('--name <name>', 'whose it is')
    .addOption(roleOption)
    .action(async (email: string, { name, role }: { name: string; role: Role }) => {
      process.exitCode = await withDesk(place, (desk) => runAdd(desk, { email, name, role }))
    })
  for (const command of editors.commands) command.exitOverride()
}

async function withDesk(place: Place, work: (desk: Desk) => Promise<number>): Promise<number> {
  const config = readConfig()
  const archive = await openArchive(config, place.root)
  try {
    return await work(openDesk(archive.database, config))
  } finally {
    await archive.close()
  }
}

async function runAdd(desk: Desk, { email, name, role }: { email: string; name: string; role: Role }): Promise<number> {
  if (!emailSchema.safeParse(email).success) throw new Error(`“${email}” is no e-mail address.`)
  const id = await addEditor(desk, commandLine, { email, name, role })
  if (id === null) {
    console.error(`rostrum: ${email} has an account already; \`rostrum editors reset\` makes a new link for it.`)
    return 1
  }
  console.log(`${name} <${email}> is ${role === 'contributor' ? 'a' : 'an'} ${role}. Hand over this link:\n`)
  console.log(`${await makePasswordLink(desk, id)}\n`)
  console.log(`It sets a password, once, within ${linkHours} hours.`)
  return 0
}
