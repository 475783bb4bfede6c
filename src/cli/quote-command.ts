import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { styleText } from 'node:util'
import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { toQuotationRecords } from '#src/publish/quotation-record.ts'
import { checkQuotations } from '#src/query/check-quotations.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import type { CheckedQuotation, PassageView } from '#src/query/quotation-views.ts'
import { longestCheckedText } from '#src/transcript/quotation-limits.ts'
import type { Place } from './place.ts'

/** `rostrum quote`: check the quotations of a text. */
export function addQuoteCommand(program: Command, place: Place): void {
  program
    .command('quote')
    .description('check the quotations of a text: who said them, when, and in these words?')
    .argument('<file>', 'a text file, or - for what comes in')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code: 0 every quotation is as it was said (or too short to tell), 1 one is not, 2 nothing could be done.\n\nExample: echo "The situation is not easy" | rostrum quote -',
    )
    .action(async (file: string, options: { json?: true }) => {
      process.exitCode = await runQuote(file, options.json === true, place)
    })
}

async function runQuote(file: string, json: boolean, { root, callerFolder }: Place): Promise<number> {
  const config = readConfig()
  const text = file === '-' ? await readAll(process.stdin) : await readFile(resolve(callerFolder, file), 'utf8')
  if (text.length > longestCheckedText) {
    throw new Error(`The text has ${text.length} characters; at most ${longestCheckedText} are checked at once.`)
  }
  await (await openArchive(config, root)).close()
  const view = await checkQuotations(text)
  await closeSharedArchive()
  if (json) console.log(JSON.stringify(toQuotationRecords(view, config.siteUrl), null, 2))
  else if (view.quotations.length === 0) console.log('There is no text to check.')
  else console.log(view.quotations.map((quotation) => format(quotation, config.siteUrl)).join('\n\n'))
  if (view.leftOut > 0) console.error(`rostrum: ${view.leftOut} more quotations were left out.`)
  return view.quotations.every(({ verdict }) => sound.has(verdict)) ? 0 : 1
}

const sound = new Set<CheckedQuotation['verdict']>(['verbatim', 'shortened', 'too-short'])

function format({ number, text, verdict, attribution, passage }: CheckedQuotation, siteUrl: string): string {
  const whose = attribution === null ? '' : `, given to ${attribution.name}`
  return [
    `${number}. ${styleText('bold', verdict)}${whose}`,
    `   “${text.replace(/\s+/g, ' ')}”`,
    ...(passage ? formatPassage(passage, verdict, siteUrl) : []),
  ].join('\n')
}

function formatPassage(
  { statement, transcript, path, differences }: PassageView,
  verdict: CheckedQuotation['verdict'],
  siteUrl: string,
): string[] {
  const who = statement.speaker?.name ?? statement.label ?? 'Note'
  const marks = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'], skipped: ['(', ')'] } as const
  const said = differences
    .map(({ text, change }) => `${marks[change][0]}${text.trim()}${marks[change][1]}`)
    .join(' ')
    .replace(/\s+/g, ' ')
  return [
    `   ${verdict === 'not-found' ? 'nearest: ' : ''}${transcript.date} ${who}, ${transcript.title}`,
    ...(verdict === 'verbatim' ? [] : [`   ${said}`]),
    `   ${siteUrl}${path}`,
  ]
}
