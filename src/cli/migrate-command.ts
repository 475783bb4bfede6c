import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

/** `rostrum migrate`: bring the database to the shape that this version needs. */
export function addMigrateCommand(program: Command, { root }: Place): void {
  program
    .command('migrate')
    .description('apply the migrations that the database lacks; npm start does so by itself')
    .option('--json', 'print one JSON document instead of text')
    .action(async (options: { json?: true }) => {
      const config = readConfig()
      let applied: string[] = []
      const archive = await openArchive(config, root, (names) => {
        applied = names
      })
      await archive.close()
      if (options.json) console.log(JSON.stringify({ applied }))
      else console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
    })
}
