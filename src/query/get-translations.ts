import type { Database } from '#src/store/database.ts'
import { findStatementsOf, type StatementRecord } from '#src/store/statements.ts'
import type { TranscriptRecord } from '#src/store/transcripts.ts'
import { findTranslations } from '#src/store/translations.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { type AlignedStatement, alignTranslations } from './align-translations.ts'
import type { TranslationView } from './views.ts'

/** The versions of a transcript in other languages, each with its counterparts of this one's statements. */
export async function getTranslations(
  database: Database,
  transcript: TranscriptRecord,
  statements: readonly StatementRecord[],
): Promise<TranslationView[]> {
  const others = await findTranslations(database, transcript)
  const own = statements.map(toAligned)
  return Promise.all(
    others.map(async ({ id, slug, title, language }) => {
      const counterparts = alignTranslations(own, (await findStatementsOf(database, id)).map(toAligned))
      return { slug, title, language, statements: Object.fromEntries(counterparts) as Record<StatementId, StatementId> }
    }),
  )
}

function toAligned({ id, kind, speaker, exchange, text }: StatementRecord): AlignedStatement {
  return { id, kind, speaker: speaker?.slug ?? null, exchange, length: text.length }
}
