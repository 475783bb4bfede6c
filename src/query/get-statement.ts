import { findLastChange, findNeighbours } from '#src/store/api-pages.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerRoles } from '#src/store/speaker-roles.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptById } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { findQuotationLinks } from './find-quotation-links.ts'
import type { ExportedStatement } from './research-views.ts'
import { roleOnDay } from './role-on-day.ts'
import { toStatementView } from './statement-view.ts'
import type { QuotationLinkView, StatementView } from './views.ts'

/** One statement by itself: everything that is known of it, and the way to its neighbours. */
export type StatementWithLinks = StatementView &
  Pick<ExportedStatement, 'role' | 'transcript'> & {
    exchange: number | null
    revision: number
    previous: string | null
    next: string | null
    quotes: QuotationLinkView[]
    quotedIn: QuotationLinkView[]
    /** When its transcript, or what is known of it, changed last. */
    changedAt: Date
  }

/** A statement by its id, or null when no statement has this id now. */
export async function getStatement(id: StatementId): Promise<StatementWithLinks | null> {
  const database = await sharedDatabase()
  const [statement] = await findStatements(database, [id])
  if (statement === undefined) return null
  const slug = statement.speaker?.slug
  const [transcript, roles, neighbours, links, changedAt] = await Promise.all([
    findTranscriptById(database, statement.transcriptId),
    findSpeakerRoles(database, slug === undefined ? [] : [slug]),
    findNeighbours(database, statement),
    findQuotationLinks(database, statement),
    findLastChange(database, statement.transcriptId),
  ])
  if (transcript === null) return null
  const { title, date, place, language, revision } = transcript
  return {
    ...toStatementView(statement),
    ...{ exchange: statement.exchange, revision, ...neighbours, ...links },
    role: roleOnDay(roles.get(slug ?? '') ?? [], date),
    transcript: { slug: transcript.slug, title, date, place, language },
    changedAt: changedAt ?? transcript.updatedAt,
  }
}
