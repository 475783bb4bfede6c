import { sharedDatabase } from '#src/store/shared-database.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { getTranslations } from './get-translations.ts'
import { toSourceView } from './source-view.ts'
import { toStatementView } from './statement-view.ts'
import { countWords, groupByExchange } from './transcript-parts.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { TranscriptView } from './views.ts'

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
    wordCount: countWords(statements),
    parts: groupByExchange(statements.map((statement) => [toStatementView(statement), statement.exchange])),
    translations: await getTranslations(database, transcript, statements),
  }
}
