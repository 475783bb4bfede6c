import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import type { StatementAddress, StatementPageView, StatementView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { openStatement } from './open-statement.ts'
import type { Place } from './place.ts'

/** `rostrum show`: one statement by its id or its link. */
export function addShowCommand(program: Command, place: Place): void {
  program
    .command('show')
    .description('show one statement with its question or its answers')
    .argument('<id>', 'the id of a statement, or its link')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code: 0 shown, 1 no statement has this id (now).')
    .action(async (id: string, options: { json?: true }) => {
      process.exitCode = await runShow(id, options.json === true, place)
    })
}

async function runShow(text: string, json: boolean, { root }: Place): Promise<number> {
  const config = readConfig()
  const { address, page } = await openStatement(text, config, root)
  if (json) console.log(JSON.stringify({ address, page }, null, 2))
  else if (page) console.log(formatPage(page, config.siteUrl))
  else console.error(explain(address, text))
  return page ? 0 : 1
}

function explain(address: StatementAddress, text: string): string {
  if (address.state !== 'gone') return `rostrum: no statement has the id “${text}”.`
  const { retiredAt, transcript } = address
  return `This statement was removed on ${retiredAt.slice(0, 10)} from “${transcript.title}” (${transcript.date}). It said:\n\n${address.text}`
}

function formatPage({ statement, transcript, role, before, after }: StatementPageView, siteUrl: string): string {
  const where = [transcript.date, transcript.place].filter(Boolean).join(', ')
  return [
    `${transcript.title}\n${where}`,
    ...before.map((other) => formatStatement(other)),
    `> ${formatStatement(statement, role)}`,
    ...after.map((other) => formatStatement(other)),
    `${siteUrl}${statementPath(statement.id)}`,
  ].join('\n\n')
}

function formatStatement({ speaker, label, kind, text }: StatementView, role: string | null = null): string {
  const who = speaker?.name ?? label ?? 'Note'
  return `${who}${role ? `, ${role}` : ''} (${kind}):\n${text}`
}
