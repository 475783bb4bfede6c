import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeaker } from '#src/store/speakers.ts'
import { findStatements, findStatementsOf, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { findQuotationLinks } from './find-quotation-links.ts'
import { getTranslations } from './get-translations.ts'
import { roleOnDay } from './role-on-day.ts'
import { toSourceView } from './source-view.ts'
import { toStatementView } from './statement-view.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { StatementPageView } from './views.ts'

/** One statement with the rest of its exchange and its neighbours, or null when no statement has this id now. */
export async function getStatementPage(id: StatementId): Promise<StatementPageView | null> {
  const database = await sharedDatabase()
  const [statement] = await findStatements(database, [id])
  if (statement === undefined) return null
  const transcript = await findTranscriptById(database, statement.transcriptId)
  if (transcript === null) return null
  const all = await findStatementsOf(database, transcript.id)
  const [summary] = await summariseTranscripts(database, [transcript])
  if (summary === undefined) return null
  const speaker = statement.speaker === null ? null : await findSpeaker(database, statement.speaker.slug)
  const around = all.filter((other) => statement.exchange !== null && other.exchange === statement.exchange)
  const translations = await getTranslations(database, transcript, all)
  return {
    statement: toStatementView(statement),
    transcript: {
      ...summary,
      source: toSourceView(transcript),
      revision: transcript.revision,
      updatedAt: transcript.updatedAt.toISOString(),
    },
    speakerKind: speaker?.kind ?? null,
    role: speaker === null ? null : roleOnDay(speaker.roles, transcript.date),
    before: around.filter(({ ordinal }) => ordinal < statement.ordinal).map(toStatementView),
    after: around.filter(({ ordinal }) => ordinal > statement.ordinal).map(toStatementView),
    previous: idAt(all, statement.ordinal - 1),
    next: idAt(all, statement.ordinal + 1),
    translations: translations.flatMap(({ language, title, statements }) => {
      const counterpart = statements[id]
      return counterpart === undefined ? [] : [{ id: counterpart, language, title }]
    }),
    ...(await findQuotationLinks(database, statement)),
  }
}

function idAt(statements: readonly StatementRecord[], ordinal: number): StatementId | null {
  return statements.find((statement) => statement.ordinal === ordinal)?.id ?? null
}
