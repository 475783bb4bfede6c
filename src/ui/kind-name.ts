import type { StatementKind } from '#src/transcript/statement.ts'

/** What a kind of statement is called on a page. */
export const kindName: Record<StatementKind, string> = {
  remark: 'Remarks',
  question: 'Question',
  answer: 'Answer',
  interjection: 'Interjection',
  note: 'Note',
}
