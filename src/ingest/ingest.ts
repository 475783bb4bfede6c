import { diagnose } from '#src/readers/diagnostic-rules.ts'
import { removeUnusedSpeakers } from '#src/store/speakers.ts'
import type { TranscriptFile } from './find-transcript-files.ts'
import { type FileReport, type IngestContext, ingestFile } from './ingest-file.ts'
import { keepRegister } from './speaker-register.ts'

/** Told after each file: its report, and how many are done. */
export type OnFile = (report: FileReport, done: number) => void

/**
 * Read files into the archive, one after another, each in a transaction of its own: one that fails does not stop the others.
 * Statements are in the database when it returns; whoever keeps an index follows the change feed.
 */
export async function ingest(
  context: IngestContext,
  files: readonly TranscriptFile[],
  onFile: OnFile = () => {},
): Promise<FileReport[]> {
  const { database, register } = context
  if (database) await keepRegister(database, register)
  const reports: FileReport[] = []
  for (const file of files) {
    const report = await ingestFile(context, file).catch((error: unknown) => toFailure(file, error))
    reports.push(report)
    onFile(report, reports.length)
  }
  if (database) await removeUnusedSpeakers(database)
  return reports
}

/** A mistake of ours, or of the machine (a full disk), in one file. */
function toFailure(file: TranscriptFile, error: unknown): FileReport {
  const message = `This file could not be kept: ${firstLine(error)}`
  const remedy = 'Nothing of it was written. Try again; if it stays, report it with the file.'
  const diagnostics = [diagnose('internal-error', { line: 1, column: 1, offset: 0 }, message, remedy)]
  return { file, outcome: 'failed', slug: null, statements: 0, bytes: 0, diagnostics }
}

function firstLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim())
  return lines.filter(Boolean).at(-1) ?? 'unknown error'
}
