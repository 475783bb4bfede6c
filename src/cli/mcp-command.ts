import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import type { Place } from './place.ts'

/** `rostrum mcp`: the archive for language models, over standard input and output. */
export function addMcpCommand(program: Command, { root }: Place): void {
  program
    .command('mcp')
    .description('serve the archive to a language model, by the Model Context Protocol over standard input and output')
    .addHelpText(
      'after',
      '\nA program that talks to models starts this: see docs/guides/mcp.md. It ends when its input does.',
    )
    .action(async () => {
      const config = readConfig()
      await (await openArchive(config, root)).close()
      // The library takes a while to load, and no other command needs it.
      const { serveStdio } = await import('#src/publish/mcp/serve-stdio.ts')
      await serveStdio(config.siteUrl)
      await closeSharedArchive()
    })
}
