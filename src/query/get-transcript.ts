import { sharedDatabase } from '#src/store/shared-database.ts'
import { findStatementsOf, type StatementRecord } from '#src/store/statements.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { getTranslations } from './get-translations.ts'
import { toSourceView } from './source-view.ts'
import { toStatementView } from './statement-view.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { TranscriptPart, TranscriptView } from './views.ts'

/**
 * A whole transcript, or null when no transcript has or had this slug.
 * One that had it comes with its slug of now: compare, and redirect.
 */
export async function getTranscript(slug: string): Promise<TranscriptView | null> {
  const database = await sharedDatabase()
  const transcript = await findTranscript(database, slug)
  if (transcript === null) return null
  const statements = await findStatementsOf(database, transcript.id)
  const [summary] = await summariseTranscripts(database, [transcript])
  if (summary === undefined) return null
  return {
    ...summary,
    source: toSourceView(transcript),
    revision: transcript.revision,
    updatedAt: transcript.updatedAt.toISOString(),
    wordCount: statements.reduce((sum, { text }) => sum + countWords(text), 0),
    parts: groupByExchange(statements),
    translations: await getTranslations(database, transcript, statements),
  }
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Neighbours of one exchange, or neighbours outside any, become one part. */
function groupByExchange(statements: readonly StatementRecord[]): TranscriptPart[] {
  const parts: TranscriptPart[] = []
  for (const statement of statements) {
    const last = parts.at(-1)
    if (last && last.exchange === statement.exchange) last.statements.push(toStatementView(statement))
    else parts.push({ exchange: statement.exchange, statements: [toStatementView(statement)] })
  }
  return parts
}
