import type { TranscriptFile } from '#src/ingest/find-transcript-files.ts'
import { ingest } from '#src/ingest/ingest.ts'
import type { FileReport, IngestContext } from '#src/ingest/ingest-file.ts'

/** Ingest files, and have all reports when it is done. */
export async function ingestAll(
  context: IngestContext,
  files: readonly TranscriptFile[],
  options: { jobs?: number } = {},
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for await (const report of ingest(context, files, options)) reports.push(report)
  return reports
}
