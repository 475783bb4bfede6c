import type { Position } from '#src/transcript/diagnostic.ts'
import { type DiagnosticRule, diagnose } from './diagnostic-rules.ts'
import type { ReadResult } from './source-document.ts'

/** The beginning of a file. */
export const fileStart: Position = { line: 1, column: 1, offset: 0 }

/** No document, and the one diagnostic that says why; at the beginning of the file unless a place is given. */
export function refuse(rule: DiagnosticRule, message: string, suggestion: string, position = fileStart): ReadResult {
  return { document: null, diagnostics: [diagnose(rule, position, message, suggestion)] }
}
