import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { linkQuotations } from '#src/ingest/link-quotations.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'
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
    const count = await linkQuotations(archive.database, await getResearchEngine(), null, { now: () => new Date() })
    if (json) console.log(JSON.stringify(count, null, 2))
    else console.log(`${count.links} quotations lead to statements; ${count.changed} transcripts changed.`)
    return 0
  } finally {
    await closeSharedArchive()
    await archive.close()
  }
}
