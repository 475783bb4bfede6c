import { Command, CommanderError } from 'commander'
import { addCiteCommand } from './cite-command.ts'
import { addEditorsCommand } from './editors-command.ts'
import { addExportCommand } from './export-command.ts'
import { addIngestCommand } from './ingest-command.ts'
import { addLinkCommand } from './link-command.ts'
import { addMcpCommand } from './mcp-command.ts'
import { addMigrateCommand } from './migrate-command.ts'
import { addMoveCommand } from './move-command.ts'
import type { Place } from './place.ts'
import { addQuoteCommand } from './quote-command.ts'
import { addReindexCommand } from './reindex-command.ts'
import { addSearchCommand } from './search-command.ts'
import { addShowCommand } from './show-command.ts'
import { addWebhooksCommand } from './webhooks-command.ts'
import { addWithdrawCommands } from './withdraw-command.ts'

/** Build the command line; each command is one file. Exported so that a test can hold the guide against it. */
export function createProgram(place: Place): Command {
  const program = new Command('rostrum')
    .description('A searchable archive of public remarks: find, quote and check what was said.')
    .helpCommand(false)
    .showHelpAfterError('(rostrum --help says what there is)')
    .exitOverride()
  addIngestCommand(program, place)
  addSearchCommand(program, place)
  addShowCommand(program, place)
  addCiteCommand(program, place)
  addQuoteCommand(program, place)
  addLinkCommand(program, place)
  addMcpCommand(program, place)
  addMigrateCommand(program, place)
  addExportCommand(program, place)
  addWithdrawCommands(program, place)
  addWebhooksCommand(program, place)
  addEditorsCommand(program, place)
  addMoveCommand(program, place)
  addReindexCommand(program, place)
  for (const command of program.commands) command.exitOverride()
  return program
}

/**
 * Run the command line.
 * @returns the exit code: 0 done, 1 done with errors or nothing found, 2 not done (wrong use, no database).
 */
export async function main(argv: readonly string[], place: Place): Promise<number> {
  process.exitCode = 0
  try {
    await createProgram(place).parseAsync([...argv])
    return Number(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    console.error(`rostrum: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
}
