import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readConfig } from '#src/config.ts'
import { countArchiveContents } from '#src/ingest/count-archive-contents.ts'
import { findOutdatedFiles } from '#src/ingest/find-outdated-files.ts'
import { findTranscriptFiles, type Missing, type TranscriptFile } from '#src/ingest/find-transcript-files.ts'
import { ingest } from '#src/ingest/ingest.ts'
import type { FileReport } from '#src/ingest/ingest-file.ts'
import { linkQuotations } from '#src/ingest/link-quotations.ts'
import { type Archive, openArchive } from '#src/ingest/open-archive.ts'
import { type LoadedRegister, loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { startProgress } from './ingest-progress.ts'
import { formatSummary, type Summary, summarise } from './ingest-summary.ts'
import type { Place } from './place.ts'

type Options = { check?: true; again?: true; reason?: string; json?: true }

/** `rostrum ingest`: read transcript files into the archive. */
export function addIngestCommand(program: Command, place: Place): void {
  program
    .command('ingest')
    .description('read transcripts into the archive; the same file twice changes nothing')
    .argument('<paths...>', 'transcript files, or folders of them')
    .option('--check', 'read and parse only: print what is doubtful as file:line:column, write nothing')
    .option('--again', 'read files again that have not changed, after an update of Rostrum')
    .option('--reason <sentence>', 'why transcripts are corrected; stands in their history')
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

async function runIngest(paths: string[], options: Options, { root, callerFolder }: Place): Promise<number> {
  const started = performance.now()
  const { contentDir, ...config } = readConfig()
  const { files: named, missing } = await findTranscriptFiles(paths, { contentDir })
  const archive = options.check ? null : await openArchive({ contentDir, ...config }, root)
  try {
    const register = await loadSpeakerRegister(contentDir, archive?.database ?? null)
    if (register.diagnostics.some(({ severity }) => severity === 'error')) return refuseRegister(register, callerFolder)
    const outdated = archive ? await findOutdatedFiles(archive.database, { contentDir, register }) : []
    const files = [...named, ...outdated.filter(({ path }) => named.every((file) => file.path !== path))]
    const progress = startProgress(files.length, options.json === true || options.check === true)
    const context = {
      database: archive?.database ?? null,
      contentDir,
      register,
      again: options.again === true,
      reason: options.reason ?? null,
      now: () => new Date(),
    }
    const reports = await ingest(context, files, progress.onFile)
    progress.stop()
    if (archive) await linkChanged(archive, reports)
    const contents = archive ? await countArchiveContents(archive.database) : null
    const summary = summarise(reports, { missing, seconds: (performance.now() - started) / 1000, contents })
    print({ reports, register, missing, summary }, options, callerFolder)
    return summary.failed + missing.length > 0 ? 1 : 0
  } finally {
    await archive?.close()
  }
}

/** Find what the transcripts that came or changed quote from others; this needs the search index. */
async function linkChanged({ database }: Archive, reports: readonly FileReport[]): Promise<void> {
  const changed = reports.filter(({ outcome }) => outcome === 'published' || outcome === 'revised')
  if (changed.length === 0) return
  const slugs = changed.flatMap(({ slug }) => slug ?? [])
  await linkQuotations(database, await getResearchEngine(), slugs, { now: () => new Date() })
  await closeSharedArchive()
}

/** Without a register that can be read, labels would resolve to the wrong people: nothing is ingested. */
function refuseRegister({ file, diagnostics }: LoadedRegister, callerFolder: string): number {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(resolve(file), diagnostic, callerFolder))
  console.error(`rostrum: ${file} has errors; nothing was read. Mend it, then try again.`)
  return 2
}

type Printed = { reports: FileReport[]; register: LoadedRegister; missing: Missing[]; summary: Summary }

function print({ reports, register, missing, summary }: Printed, options: Options, callerFolder: string): void {
  if (options.json) {
    const files = reports.map(({ file, ...report }) => ({ path: file.path, ...report }))
    console.log(JSON.stringify({ summary, missing, files }, null, 2))
    return
  }
  const everything = options.check === true
  const lines = (file: Pick<TranscriptFile, 'file'>, diagnostics: FileReport['diagnostics']) =>
    diagnostics
      .filter(({ severity }) => everything || severity === 'error')
      .map((diagnostic) => formatDiagnostic(file.file, diagnostic, callerFolder))
  const all = [
    ...lines({ file: resolve(register.file) }, register.diagnostics),
    ...reports.flatMap((report) => lines(report.file, report.diagnostics)),
  ]
  for (const line of all) console.log(line)
  for (const { path, reason } of missing) console.error(`${path}: ${reason}`)
  console.log(formatSummary(summary))
}
