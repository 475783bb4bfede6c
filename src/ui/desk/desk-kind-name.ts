import type { StatementKind } from '#src/transcript/statement.ts'

/** What a kind of statement is called at the desk, which speaks English only. */
export const deskKindName: Record<StatementKind, string> = {
  remark: 'Remarks',
  question: 'Question',
  answer: 'Answer',
  interjection: 'Interjection',
  note: 'Note',
}
