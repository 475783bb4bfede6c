import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { linkQuotations } from '#src/ingest/link-quotations.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { readForPassages } from '#src/ingest/read-for-passages.ts'
import type { Place } from './place.ts'

/** `rostrum link`: find anew what all statements quote from others. */
export function addLinkCommand(program: Command, place: Place): void {
  program
    .command('link')
    .description('find anew which statements quote which; an ingest does so for what it changes')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code: 0 done, 2 the archive could not be opened.')
    .action(async (options: { json?: true }) => {
      process.exitCode = await runLink(options.json === true, place)
    })
}

async function runLink(json: boolean, { root }: Place): Promise<number> {
  const archive = await openArchive(readConfig(), root)
  try {
    const { database } = archive
    const count = await linkQuotations(database, readForPassages(database), null, { now: () => new Date() })
    if (json) console.log(JSON.stringify(count, null, 2))
    else console.log(`${count.links} quotations lead to statements; ${count.changed} transcripts changed.`)
    return 0
  } finally {
    await archive.close()
  }
}
