import type { Diagnostic, Position } from '#src/transcript/diagnostic.ts'

type RuleTable = Record<string, Diagnostic['severity']>

/**
 * Every rule that readers, the parser and the ingest report under, with its severity.
 * docs/diagnostics.md says of each what it means and what to do; a test fails when one is missing there.
 */
export const diagnosticRules = {
  'unreadable-file': 'error',
  'empty-file': 'error',
  'file-too-large': 'error',
  'not-utf-8': 'error',
  'nul-character': 'error',
  'unknown-format': 'error',
  'damaged-file': 'error',
  'protected-file': 'error',
  'no-text': 'error',
  'too-complex': 'error',
  'unpacks-too-large': 'error',
  'declared-entities': 'error',
  'guessed-encoding': 'warning',
  'broken-yaml': 'error',
  'front-matter-unclosed': 'error',
  'bad-value': 'error',
  'guessed-language': 'info',
  'missing-title': 'error',
  'missing-date': 'error',
  'duplicate-slug': 'error',
  'duplicate-label': 'error',
  'unknown-key': 'warning',
  'unread-mark': 'warning',
  'no-statements': 'warning',
  'no-speaker': 'warning',
  'unresolved-speaker': 'info',
  'introduced-speaker': 'info',
  'misspelt-label': 'info',
  'ambiguous-speaker': 'warning',
  'duplicate-transcript': 'warning',
  'slug-taken': 'error',
  'newer-at-desk': 'error',
  'withdrawn-transcript': 'info',
  'edited-at-desk': 'warning',
  'unusable-picture': 'warning',
  'damaged-ids': 'error',
  'damaged-history': 'error',
  'internal-error': 'error',
} as const satisfies RuleTable

export type DiagnosticRule = keyof typeof diagnosticRules

/** A diagnostic with the severity that its rule has. */
export function diagnose(rule: DiagnosticRule, position: Position, message: string, suggestion?: string): Diagnostic {
  const severity = diagnosticRules[rule]
  return suggestion === undefined
    ? { rule, severity, message, position }
    : { rule, severity, message, position, suggestion }
}
