import type { ArchiveContents } from '#src/ingest/count-archive-contents.ts'
import type { Missing } from '#src/ingest/find-transcript-files.ts'
import type { FileReport, Outcome } from '#src/ingest/ingest-file.ts'
import type { severities } from '#src/transcript/diagnostic.ts'

/** What an ingest did, in numbers. */
export type Summary = Record<Outcome, number> & {
  files: number
  missing: number
  statements: number
  diagnostics: Record<(typeof severities)[number], number>
  bytes: number
  seconds: number
  /** The most memory that the process held, in MiB. */
  peakMemory: number
  /** What the archive holds now; null after a check. */
  archive: ArchiveContents | null
}

/** What is counted file by file. */
export type Tally = Omit<Summary, 'missing' | 'seconds' | 'peakMemory' | 'archive'>

/** Begin to count what an ingest's reports say. */
export function startTally(): Tally {
  return {
    ...{ published: 0, revised: 0, unchanged: 0, duplicate: 0, withdrawn: 0, failed: 0, checked: 0 },
    ...{ files: 0, statements: 0, bytes: 0, diagnostics: { error: 0, warning: 0, info: 0 } },
  }
}

/** Count one more. */
export function addToTally(tally: Tally, { outcome, statements, bytes, diagnostics }: FileReport): void {
  tally[outcome]++
  tally.files++
  tally.statements += statements
  tally.bytes += bytes
  for (const { severity } of diagnostics) tally.diagnostics[severity]++
}

/** What an ingest did, from what was counted. */
export function summarise(
  tally: Tally,
  { missing, seconds, contents }: { missing: readonly Missing[]; seconds: number; contents: ArchiveContents | null },
): Summary {
  const peakMemory = process.resourceUsage().maxRSS / 1024
  return { ...tally, missing: missing.length, seconds, peakMemory, archive: contents }
}

const number = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** The summary as lines for a person. */
export function formatSummary(summary: Summary): string {
  const outcomes = (['published', 'revised', 'unchanged', 'checked', 'duplicate', 'withdrawn', 'failed'] as const)
    .filter((outcome) => summary[outcome] > 0)
    .map((outcome) => `${number.format(summary[outcome])} ${outcome}`)
  const { error, warning, info } = summary.diagnostics
  const megabytes = summary.bytes / 2 ** 20
  const speed = `${short.format(megabytes / summary.seconds)} MiB/s, ${short.format(summary.files / summary.seconds)} files/s, ${number.format(Math.round(summary.statements / summary.seconds))} statements/s`
  const lines = [
    `${number.format(summary.files)} files (${short.format(megabytes)} MiB): ${outcomes.join(', ') || 'nothing to do'}`,
    `${number.format(summary.statements)} statements; ${number.format(error)} errors, ${number.format(warning)} warnings, ${number.format(info)} notes`,
    `${short.format(summary.seconds)} s, ${speed}, peak memory ${number.format(Math.round(summary.peakMemory))} MiB`,
  ]
  if (summary.archive) {
    const { transcripts, statements, speakers } = summary.archive
    lines.push(
      `The archive holds ${number.format(transcripts)} transcripts, ${number.format(statements)} statements, ${number.format(speakers)} speakers.`,
    )
  }
  return lines.join('\n')
}
