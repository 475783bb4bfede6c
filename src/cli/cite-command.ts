import { type Command, Option } from 'commander'
import { readConfig } from '#src/config.ts'
import { writeCitationFile } from '#src/publish/citation-files.ts'
import { citationFormats, isCitationFormat } from '#src/publish/citation-formats.ts'
import type { CitationItem } from '#src/publish/citation-item.ts'
import { citeStatementPage } from '#src/publish/citation-item.ts'
import { type CitationStyle, citationStyles, formatCitation } from '#src/publish/format-citations.ts'
import { openStatement } from './open-statement.ts'
import type { Place } from './place.ts'

type Options = { style: string; json?: true }

/** `rostrum cite`: one statement as a citation. */
export function addCiteCommand(program: Command, place: Place): void {
  const styles = [...Object.keys(citationStyles), ...Object.keys(citationFormats)]
  program
    .command('cite')
    .description('cite one statement, in a style or as a file for a reference manager')
    .argument('<id>', 'the id of a statement, or its link')
    .addOption(new Option('--style <style>', 'how').choices(styles).default('apa'))
    .option('--json', 'print one JSON document instead of text: CSL-JSON and the citation')
    .addHelpText('after', '\nExit code: 0 cited, 1 no statement has this id (now).')
    .action(async (id: string, options: Options) => {
      process.exitCode = await runCite(id, options, place)
    })
}

async function runCite(text: string, { style, json }: Options, { root }: Place): Promise<number> {
  const config = readConfig()
  const { page } = await openStatement(text, config, root)
  if (page === null) {
    console.error(`rostrum: no statement has the id “${text}” now; rostrum show says what became of it.`)
    return 1
  }
  const accessed = new Date().toISOString().slice(0, 10)
  const item = citeStatementPage(page, { siteUrl: config.siteUrl, accessed })
  const citation = write(item, style)
  console.log(json ? JSON.stringify({ style, citation, item }, null, 2) : citation.trimEnd())
  return 0
}

function write(item: CitationItem, style: string): string {
  return isCitationFormat(style) ? writeCitationFile(item, style) : formatCitation(item, style as CitationStyle).text
}
