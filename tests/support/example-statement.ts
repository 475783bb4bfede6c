import type { ExportedStatement } from '#src/query/research-views.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'

/** An answer with all there is to know of it, changed as told. */
export function exampleStatement(change: Partial<ExportedStatement> = {}): ExportedStatement {
  return {
    id: asStatementId('0123456789'),
    kind: 'answer',
    speaker: { slug: 'jen-psaki', name: 'Jen Psaki' },
    label: 'MS. PSAKI',
    role: 'White House Press Secretary',
    text: 'Well, “yes”, and\n\nno.',
    transcript: {
      slug: '2021-01-20-press-briefing',
      title: 'Press Briefing by Press Secretary Jen Psaki',
      date: '2021-01-20',
      place: 'James S. Brady Press Briefing Room',
      language: 'en',
    },
    ...change,
  }
}

/** Statements one after another, as a store reads them. */
export async function* readOneByOne(statements: readonly ExportedStatement[]): AsyncGenerator<ExportedStatement> {
  yield* statements
}
