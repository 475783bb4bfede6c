import { diagnose } from '#src/readers/diagnostic-rules.ts'
import { removeUnusedSpeakers } from '#src/store/speakers.ts'
import type { TranscriptFile } from './find-transcript-files.ts'
import { type FileReport, type IngestContext, keepFile, type ReadFile, readFileFor } from './ingest-file.ts'
import { startParsers } from './parser-pool.ts'
import { readAhead } from './read-ahead.ts'
import { keepRegister } from './speaker-register.ts'

/** Files that are read while others are kept, for each job. */
const ahead = 2

type Read = { file: TranscriptFile } & ({ read: ReadFile } | { error: unknown })

/**
 * Read files into the archive and report of each, in their order: one that fails does not stop the others. With `jobs` above
 * one, as many are parsed at once, each in a thread of its own; each is still kept after the one before it, in a transaction
 * of its own. Memory doesn't grow with the number of files.
 * Statements are in the database when it ends; whoever keeps an index follows the change feed.
 */
export async function* ingest(
  context: IngestContext,
  files: Iterable<TranscriptFile> | AsyncIterable<TranscriptFile>,
  { jobs = 1 }: { jobs?: number } = {},
): AsyncGenerator<FileReport> {
  const { database, register } = context
  if (database) await keepRegister(database, register)
  const parsers = jobs > 1 ? startParsers(jobs, register.speakers) : null
  const read = (file: TranscriptFile): Promise<Read> =>
    readFileFor(context, file, parsers?.parse).then(
      (read) => ({ file, read }),
      (error: unknown) => ({ file, error }),
    )
  try {
    for await (const one of readAhead(files, read, jobs > 1 ? jobs * ahead : 1)) {
      if ('error' in one) yield toFailure(one.file, one.error)
      else yield await keepFile(context, one.read).catch((error: unknown) => toFailure(one.file, error))
    }
  } finally {
    await parsers?.close()
  }
  if (database) await removeUnusedSpeakers(database)
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
