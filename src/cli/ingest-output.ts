import { resolve } from 'node:path'
import type { Missing } from '#src/ingest/find-transcript-files.ts'
import type { FileReport } from '#src/ingest/ingest-file.ts'
import type { LoadedRegister } from '#src/ingest/speaker-register.ts'
import { formatDiagnostic } from './format-diagnostic.ts'
import { formatSummary, type Summary } from './ingest-summary.ts'

/** What an ingest prints: each file's when it is done, so that nothing is held. */
export type Output = {
  onFile: (report: FileReport) => void
  end: (summary: Summary, missing: readonly Missing[]) => void
}

/** Diagnostics that are printed at the end on a terminal, at most: a bar stands there meanwhile. */
const mostKept = 1000

/** One JSON document: the files' reports, those that are missing, the summary. */
export function printJson(): Output {
  let begun = false
  return {
    onFile: ({ file, ...report }) => {
      console.log(`${begun ? ', ' : '{ "files": [\n  '}${JSON.stringify({ path: file.path, ...report })}`)
      begun = true
    },
    end: (summary, missing) =>
      console.log(
        `${begun ? '' : '{ "files": ['}], "missing": ${JSON.stringify(missing)},\n"summary": ${JSON.stringify(summary, null, 2)} }`,
      ),
  }
}

/** Lines for a person: what is wrong, after a check what is doubtful too (`everything`), and the summary. */
export function printText(register: LoadedRegister, callerFolder: string, everything: boolean): Output {
  const later = process.stderr.isTTY === true
  const kept: string[] = []
  let more = 0
  const print = (file: string, diagnostics: FileReport['diagnostics']) => {
    for (const diagnostic of diagnostics) {
      if (!everything && diagnostic.severity !== 'error') continue
      const line = formatDiagnostic(file, diagnostic, callerFolder)
      if (!later) console.log(line)
      else if (kept.length < mostKept) kept.push(line)
      else more++
    }
  }
  print(resolve(register.file), register.diagnostics)
  return {
    onFile: ({ file, diagnostics }) => print(file.file, diagnostics),
    end: (summary, missing) => {
      for (const line of kept) console.log(line)
      if (more > 0) console.log(`and ${more} more; a --journal has all that were not kept`)
      for (const { path, reason } of missing) console.error(`${path}: ${reason}`)
      console.log(formatSummary(summary))
    },
  }
}
