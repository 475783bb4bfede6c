import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { commandLine } from '#src/editors/accounts.ts'
import type { Desk } from '#src/editors/desk.ts'
import { restore, type WithdrawalOutcome, withdraw, withdrawalReasonSchema } from '#src/editors/withdraw.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

type Where = Pick<Desk, 'database' | 'config'>

/** `rostrum withdraw` and `rostrum restore`: take a transcript out of the archive, and bring it back. */
export function addWithdrawCommands(program: Command, place: Place): void {
  program
    .command('withdraw')
    .description('take a transcript out of the archive: its addresses answer 410 with the reason')
    .argument('<slug>', 'the last part of its address')
    .requiredOption('--reason <sentence>', 'why; readers are told')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code: 0 withdrawn, 1 there is no such transcript, or it was withdrawn before.')
    .action(async (slug: string, { reason, json }: { reason: string; json?: true }) => {
      const told = withdrawalReasonSchema.safeParse(reason)
      if (!told.success) throw new Error(told.error.issues[0]?.message)
      const outcome = await withArchive(place, (where) => withdraw(where, commandLine, toSlug(slug), told.data))
      process.exitCode = print(outcome, 'is withdrawn', json === true)
    })
  program
    .command('restore')
    .description('bring a withdrawn transcript back, under the same addresses')
    .argument('<slug>', 'the last part of its address')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code: 0 restored, 1 there is no such transcript, or it is not withdrawn.')
    .action(async (slug: string, { json }: { json?: true }) => {
      const outcome = await withArchive(place, (where) => restore(where, commandLine, toSlug(slug)))
      process.exitCode = print(outcome, 'is back', json === true)
    })
}

/** Out of a whole link too. */
const toSlug = (text: string) => text.replace(/^.*\/transcripts\//, '').replace(/[/?#].*$/, '')

async function withArchive<Done>({ root }: Place, work: (where: Where) => Promise<Done>): Promise<Done> {
  const config = readConfig()
  const archive = await openArchive(config, root)
  try {
    return await work({ database: archive.database, config })
  } finally {
    await archive.close()
  }
}

function print(outcome: WithdrawalOutcome, done: string, json: boolean): number {
  if (json) console.log(JSON.stringify(outcome, null, 2))
  else if ('problem' in outcome) console.error(`rostrum: ${outcome.problem}`)
  else console.log(`“${outcome.title}” (${outcome.slug}) ${done}.`)
  if (!json && 'notWritten' in outcome && outcome.notWritten)
    console.error(`It could not be written down beside the content: ${outcome.notWritten}`)
  return 'problem' in outcome ? 1 : 0
}
