import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { reindexCluster } from '#src/query/reindex-cluster.ts'
import type { Place } from './place.ts'

/** `rostrum reindex`: make the index in an OpenSearch cluster anew, while the one in use answers. */
export function addReindexCommand(program: Command, { root }: Place): void {
  program
    .command('reindex')
    .description('make the search index in the OpenSearch cluster of SEARCH_URL anew; searches go on meanwhile')
    .option('--json', 'print one JSON document instead of text')
    .action(async (options: { json?: true }) => {
      const config = readConfig()
      if (!config.searchCluster) throw new Error('SEARCH_URL is not set: the index in a server’s memory makes itself.')
      await (await openArchive(config, root)).close()
      const index = await reindexCluster((done, all) => {
        if (!options.json) console.error(`${done} of ${all} transcripts`)
      })
      await closeSharedArchive()
      if (options.json) console.log(JSON.stringify({ index }))
      else console.log(index === null ? 'The archive has no transcript.' : `Searches are answered from ${index} now.`)
    })
}
