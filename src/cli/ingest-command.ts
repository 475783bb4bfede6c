import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readConfig } from '#src/config.ts'
import { countArchiveContents } from '#src/ingest/count-archive-contents.ts'
import { findNamedPaths, type NamedPaths, walkTranscriptFiles } from '#src/ingest/find-transcript-files.ts'
import type { IngestContext } from '#src/ingest/ingest-file.ts'
import { ingestPaths } from '#src/ingest/ingest-paths.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { type LoadedRegister, loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { type Output, printJson, printText } from './ingest-output.ts'
import { startProgress } from './ingest-progress.ts'
import { addToTally, startTally, summarise, type Tally } from './ingest-summary.ts'
import type { Place } from './place.ts'

type Options = {
  check?: true
  again?: true
  reason?: string
  jobs: number
  journal?: string
  resume?: true
  json?: true
}

/** `rostrum ingest`: read transcript files into the archive. */
export function addIngestCommand(program: Command, place: Place): void {
  program
    .command('ingest')
    .description('read transcripts into the archive; the same file twice changes nothing')
    .argument('<paths...>', 'transcript files, or folders of them')
    .option('--check', 'read and parse only: print what is doubtful as file:line:column, write nothing')
    .option('--again', 'read files again that have not changed, after an update of Rostrum')
    .option('--reason <sentence>', 'why transcripts are corrected; stands in their history')
    .option('--jobs <number>', 'files that are parsed at once, each in a thread of its own', readJobs, 1)
    .option('--journal <file>', 'write down of each file what became of it, as JSON Lines')
    .option('--resume', 'go on where the ingest of that journal was cut off')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code: 0 all kept, 1 at least one file was not, 2 nothing could be done.\n\nExample: rostrum ingest --check content',
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await runIngest(
        paths.map((path) => resolve(place.callerFolder, path)),
        options,
        place,
      )
    })
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('A number from 1 to 64.')
  return jobs
}

async function runIngest(paths: string[], options: Options, { root, callerFolder }: Place): Promise<number> {
  const started = performance.now()
  if (options.resume && !options.journal) throw new Error('--resume needs the --journal to go on with.')
  const { contentDir, ...config } = readConfig()
  const named = await findNamedPaths(paths)
  const archive = options.check ? null : await openArchive({ contentDir, ...config }, root)
  try {
    const register = await loadSpeakerRegister(contentDir, archive?.database ?? null)
    if (register.diagnostics.some(({ severity }) => severity === 'error')) return refuseRegister(register, callerFolder)
    const context = {
      database: archive?.database ?? null,
      ...{ contentDir, register, again: options.again === true, reason: options.reason ?? null, now: () => new Date() },
    }
    const output = options.json ? printJson() : printText(register, callerFolder, options.check === true)
    const { tally, before } = await ingestAndShow(context, named, options, output, callerFolder)
    if (before > 0 && !options.json) console.log(`${before} files were done before, as the journal says.`)
    const contents = archive ? await countArchiveContents(archive.database) : null
    const { missing } = named
    output.end(summarise(tally, { missing, seconds: (performance.now() - started) / 1000, contents }), missing)
    return tally.failed + missing.length > 0 ? 1 : 0
  } finally {
    await closeSharedArchive()
    await archive?.close()
  }
}

async function ingestAndShow(
  context: IngestContext,
  named: NamedPaths,
  { jobs, json, check, journal, resume }: Options,
  output: Output,
  callerFolder: string,
): Promise<{ tally: Tally; before: number }> {
  const progress = await startProgress(() => countFiles(named, context), json === true || check === true)
  const tally = startTally()
  try {
    const { before } = await ingestPaths(context, {
      ...{ named, jobs, openSearch: getResearchEngine },
      journal: journal === undefined ? null : { file: resolve(callerFolder, journal), resume: resume === true },
      onFile: (report) => {
        addToTally(tally, report)
        progress.onFile(report, tally)
        output.onFile(report)
      },
    })
    return { tally, before }
  } finally {
    progress.stop()
  }
}

async function countFiles(named: NamedPaths, { contentDir }: IngestContext): Promise<number> {
  let count = 0
  for await (const _ of walkTranscriptFiles(named, { contentDir })) count++
  return count
}

/** Without a register that can be read, labels would resolve to the wrong people: nothing is ingested. */
function refuseRegister({ file, diagnostics }: LoadedRegister, callerFolder: string): number {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(resolve(file), diagnostic, callerFolder))
  console.error(`rostrum: ${file} has errors; nothing was read. Mend it, then try again.`)
  return 2
}
