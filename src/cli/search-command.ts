import { styleText } from 'node:util'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { readConfig } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import type { SearchResult, SearchSort, SearchView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { Place } from './place.ts'

type Options = { speaker?: string; kind?: StatementKind; year?: string; sort: SearchSort; page: number; json?: true }

function parsePage(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a page number from 1.')
  return Number(text)
}

function parseYear(text: string): string {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('Expected a year such as 2021.')
  return text
}

/** `rostrum search`: the same search as the website's. */
export function addSearchCommand(program: Command, place: Place): void {
  program
    .command('search')
    .description('search the statements of the archive')
    .argument('<query>', 'words, "exact phrases", -not; in quotation marks for the shell')
    .option('--speaker <slug>', 'only statements of this speaker')
    .addOption(new Option('--kind <kind>', 'only statements of this kind').choices(statementKinds))
    .option('--year <year>', 'only statements of this year', parseYear)
    .addOption(
      new Option('--sort <order>', 'the order of results').choices(['best', 'newest', 'oldest']).default('best'),
    )
    .option('--page <number>', 'which page of results', parsePage, 1)
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code: 0 something was found, 1 nothing was.\n\nExample: rostrum search "multipolarity" --kind answer',
    )
    .action(async (query: string, options: Options) => {
      process.exitCode = await runSearch(query, options, place)
    })
}

async function runSearch(q: string, options: Options, { root }: Place): Promise<number> {
  const config = readConfig()
  await (await openArchive(config, root)).close()
  const { speaker = null, kind = null, year = null, sort, page } = options
  const view = await searchStatements({ q, speaker, kind, year, sort, page })
  await closeSharedArchive()
  console.log(options.json ? JSON.stringify(view, null, 2) : formatView(view, config.siteUrl))
  return view.total > 0 ? 0 : 1
}

function formatView(view: SearchView, siteUrl: string): string {
  const found =
    view.total === 0
      ? 'Nothing was found.'
      : `${view.total.toLocaleString('en')} found, page ${view.page} of ${view.pageCount}.`
  return [...view.notes, ...view.results.map((result) => `${formatResult(result, siteUrl)}\n`), found].join('\n')
}

function formatResult({ id, kind, speaker, label, transcript, snippet }: SearchResult, siteUrl: string): string {
  const who = speaker?.name ?? label ?? 'Note'
  const text = snippet.map((piece) => (piece.marked ? styleText('bold', piece.text) : piece.text)).join('')
  return `${siteUrl}${statementPath(id)}\n${transcript.date} ${who} (${kind}), ${transcript.title}\n${text}`
}
