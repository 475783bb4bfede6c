import { relative } from 'node:path'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'

/** A diagnostic as one line that editors can jump from: `file:line:column severity rule message`. */
export function formatDiagnostic(file: string, diagnostic: Diagnostic, callerFolder: string): string {
  const { rule, severity, message, suggestion } = diagnostic
  const { line, column } = diagnostic.position
  const fromHere = relative(callerFolder, file)
  const shown = fromHere !== '' && !fromHere.startsWith('..') ? fromHere : file
  return `${shown}:${line}:${column} ${severity} ${rule} ${message}${suggestion ? ` ${suggestion}` : ''}`
}
