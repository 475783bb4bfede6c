import type { ArchiveContents } from '#src/ingest/count-archive-contents.ts'
import type { Missing } from '#src/ingest/find-transcript-files.ts'
import type { FileReport, Outcome } from '#src/ingest/ingest-file.ts'
import { severities } from '#src/transcript/diagnostic.ts'

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

/** Count what an ingest's reports say. */
export function summarise(
  reports: readonly FileReport[],
  { missing, seconds, contents }: { missing: readonly Missing[]; seconds: number; contents: ArchiveContents | null },
): Summary {
  const count = (outcome: Outcome) => reports.filter((report) => report.outcome === outcome).length
  const found = reports.flatMap(({ diagnostics }) => diagnostics)
  const counted = severities.map((severity) => [severity, found.filter((one) => one.severity === severity).length])
  return {
    published: count('published'),
    revised: count('revised'),
    unchanged: count('unchanged'),
    duplicate: count('duplicate'),
    withdrawn: count('withdrawn'),
    failed: count('failed'),
    checked: count('checked'),
    files: reports.length,
    missing: missing.length,
    statements: reports.reduce((sum, { statements }) => sum + statements, 0),
    diagnostics: Object.fromEntries(counted) as Summary['diagnostics'],
    bytes: reports.reduce((sum, { bytes }) => sum + bytes, 0),
    seconds,
    peakMemory: process.resourceUsage().maxRSS / 1024,
    archive: contents,
  }
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
  const speed = `${short.format(megabytes / summary.seconds)} MiB/s, ${short.format(summary.files / summary.seconds)} files/s`
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
