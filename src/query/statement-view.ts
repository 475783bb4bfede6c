import type { StatementRecord } from '#src/store/statements.ts'
import type { StatementView } from './views.ts'

/** A statement as a page shows it. */
export function toStatementView(record: StatementRecord): StatementView {
  const { id, ordinal, kind, speaker, label, paragraphs, text, certainty, outlet, language, corrections } = record
  const times = { startSeconds: record.start, endSeconds: record.end }
  return { id, ordinal, kind, speaker, label, paragraphs, text, certainty, ...times, outlet, language, corrections }
}
