import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { type ExportReport, exportArchive } from '#src/ingest/export-archive.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import type { Place } from './place.ts'

type Options = { over?: true; json?: true }

/** `rostrum export`: write the whole archive as content. */
export function addExportCommand(program: Command, place: Place): void {
  program
    .command('export')
    .description('write the whole archive as content: an ingest of it into an empty database gives the same archive')
    .argument('<folder>', 'where to; it is made when it is not there')
    .option('--over', 'the folder may hold something: files of the same name are written over, nothing is deleted')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code: 0 all written, 1 something of it would not be read as it is, 2 nothing was written.\n\nExample: rostrum export ../archive-content',
    )
    .action(async (folder: string, options: Options) => {
      process.exitCode = await runExport(resolve(place.callerFolder, folder), options, place)
    })
}

async function runExport(folder: string, options: Options, { root }: Place): Promise<number> {
  const started = performance.now()
  const config = readConfig()
  const archive = await openArchive(config, root)
  try {
    const { database } = archive
    const { contentDir } = config
    const report = await exportArchive({
      ...{ database, contentDir, folder, over: options.over === true },
      onTranscript: showProgress,
    })
    if ('refused' in report) {
      console.error(`rostrum: ${report.refused}`)
      return 2
    }
    const seconds = (performance.now() - started) / 1000
    if (options.json) console.log(JSON.stringify({ folder, seconds, ...report }, null, 2))
    else printReport(report, folder, seconds)
    return report.differences.length > 0 ? 1 : 0
  } finally {
    await archive.close()
  }
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY && (done % 50 === 0 || done === total))
    process.stderr.write(`\r${done} of ${total} transcripts${done === total ? '\n' : ''}`)
}

function printReport(report: ExportReport, folder: string, seconds: number): void {
  for (const { file, message } of report.differences) console.error(`${file}: ${message}`)
  for (const file of report.others) console.error(`${file}: not of this archive; it was left alone.`)
  const { transcripts, withdrawn, statements, speakers, files } = report
  const count = (number: number) => number.toLocaleString('en')
  console.log(
    `${count(transcripts)} transcripts (${count(withdrawn)} withdrawn) with ${count(statements)} statements and ${count(speakers)} registered speakers: ${count(files)} files in ${folder}, ${seconds.toFixed(1)} s`,
  )
}
