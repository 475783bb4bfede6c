import { Presets, SingleBar } from 'cli-progress'
import type { FileReport } from '#src/ingest/ingest-file.ts'
import type { Tally } from './ingest-summary.ts'

/** What shows how an ingest goes on. */
export type Progress = { onFile: (report: FileReport, tally: Tally) => void; stop: () => void }

/**
 * A bar on a terminal, a plain line a file in a pipe, nothing when `silent`.
 * @param count Counts the files; asked only for a bar.
 */
export async function startProgress(count: () => Promise<number>, silent: boolean): Promise<Progress> {
  if (process.stderr.isTTY) {
    const total = await count()
    if (total > 1) return startBar(total)
  }
  if (silent) return { onFile: () => {}, stop: () => {} }
  return {
    onFile: ({ file, outcome, statements }) => console.log(`${outcome} ${file.path} (${statements} statements)`),
    stop: () => {},
  }
}

function startBar(total: number): Progress {
  const format = '{bar} {value}/{total} files, {statements} statements, {speed}, {eta_formatted} to go'
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  const started = performance.now()
  bar.start(total, 0, { statements: 0, speed: '' })
  return {
    onFile: (_, { files, statements, bytes }) => {
      const seconds = (performance.now() - started) / 1000
      const speed = `${Math.round(files / seconds)} files/s, ${(bytes / 2 ** 20 / seconds).toFixed(1)} MiB/s`
      bar.update(files, { statements: statements.toLocaleString('en'), speed })
    },
    stop: () => bar.stop(),
  }
}
