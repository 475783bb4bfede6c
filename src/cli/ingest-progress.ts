import { Presets, SingleBar } from 'cli-progress'
import type { OnFile } from '#src/ingest/ingest.ts'

/** What shows how an ingest goes on. */
export type Progress = { onFile: OnFile; stop: () => void }

/** A bar on a terminal, a plain line a file in a pipe, nothing when `silent`. */
export function startProgress(total: number, silent: boolean): Progress {
  if (process.stderr.isTTY && total > 1) return startBar(total)
  if (silent) return { onFile: () => {}, stop: () => {} }
  return {
    onFile: ({ file, outcome, statements }) => console.log(`${outcome} ${file.path} (${statements} statements)`),
    stop: () => {},
  }
}

function startBar(total: number): Progress {
  const format = '{bar} {value}/{total} files, {statements} statements, {eta_formatted} to go'
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  let statements = 0
  bar.start(total, 0, { statements })
  return {
    onFile: (report, done) => {
      statements += report.statements
      bar.update(done, { statements: statements.toLocaleString('en') })
    },
    stop: () => bar.stop(),
  }
}
