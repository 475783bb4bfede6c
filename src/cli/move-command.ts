import { Presets, SingleBar } from 'cli-progress'
import type { Command } from 'commander'
import { type MovedTable, moveBetween, type OnMoved } from '#src/ingest/move-between.ts'
import type { Place } from './place.ts'

/** `rostrum move`: the whole archive into another database, and proof that it is there. */
export function addMoveCommand(program: Command, { root }: Place): void {
  program
    .command('move')
    .description('copy the whole archive into another database, SQLite or PostgreSQL, and compare both')
    .requiredOption('--from <address>', 'file:<path> or postgres://user:password@host/database')
    .requiredOption('--to <address>', 'the same; empty, or what an earlier move began')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code: 0 both are the same, 1 they differ, 2 nothing was moved.')
    .action(async (options: { from: string; to: string; json?: true }) => {
      const { onMoved, stop } = showProgress()
      const tables = await moveBetween(options, root, onMoved).finally(stop)
      process.exitCode = tables.every(({ same }) => same) ? 0 : 1
      if (options.json) console.log(JSON.stringify({ tables }, null, 2))
      else for (const line of toLines(tables)) console.log(line)
    })
}

function toLines(tables: readonly MovedTable[]): string[] {
  const lines = tables.map(
    ({ table, rows, moved, same }) => `${same ? 'same' : 'DIFFERS'}  ${table}: ${rows} rows, ${moved} copied now`,
  )
  const whole = tables.every(({ same }) => same)
  return [...lines, whole ? 'Both archives are the same.' : 'They differ: the archive changed meanwhile? Move again.']
}

function showProgress(): { onMoved: OnMoved; stop: () => void } {
  if (!process.stderr.isTTY) return { onMoved: () => {}, stop: () => {} }
  const bar = new SingleBar(
    { format: '{bar} {table} {value}/{total}', stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  bar.start(1, 0, { table: '' })
  return {
    onMoved: (table, done, total) => {
      bar.setTotal(total)
      bar.update(done, { table })
    },
    stop: () => bar.stop(),
  }
}
