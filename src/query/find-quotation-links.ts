import type { Database } from '#src/store/database.ts'
import { findQuotationsOf, findQuotersOf, type QuotationLink } from '#src/store/quotation-links.ts'
import { findStatements, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import { findPassage } from '#src/transcript/passage.ts'
import { passagePath } from '#src/transcript/permalink.ts'
import type { QuotationLinkView } from './views.ts'

/** Places that quote a statement shown on its page; more are rare. */
const mostShown = 50

/**
 * What a statement quotes from others, and where others quote it, oldest first. What was found once is held against both
 * texts of now: words that either lost since are not shown.
 */
export async function findQuotationLinks(
  database: Database,
  statement: StatementRecord,
): Promise<{ quotes: QuotationLinkView[]; quotedIn: QuotationLinkView[] }> {
  const [own, others] = await Promise.all([
    findQuotationsOf(database, statement.id),
    findQuotersOf(database, statement.id, mostShown),
  ])
  return {
    quotes: await toViews(database, statement, own, ({ toId, said, quoted }) => [toId, said, quoted]),
    quotedIn: await toViews(database, statement, others, ({ fromId, said, quoted }) => [fromId, quoted, said]),
  }
}

/** @param read For each link the other statement, the words as they stand there, and as they stand here. */
async function toViews(
  database: Database,
  here: StatementRecord,
  links: readonly QuotationLink[],
  read: (link: QuotationLink) => [id: StatementRecord['id'], there: string, here: string],
): Promise<QuotationLinkView[]> {
  if (links.length === 0) return []
  const statements = await findStatements(
    database,
    links.map((link) => read(link)[0]),
  )
  const transcripts = await findTranscriptsById(database, [...new Set(statements.map((one) => one.transcriptId))])
  const views = links.flatMap((link): QuotationLinkView[] => {
    const [id, there, words] = read(link)
    const statement = statements.find((candidate) => candidate.id === id)
    const transcript = transcripts.find((candidate) => candidate.id === statement?.transcriptId)
    const holds = statement && findPassage(statement.text, { quote: there }) && findPassage(here.text, { quote: words })
    if (!statement || !transcript || !holds) return []
    const { kind, speaker, label } = statement
    const { slug, title, date } = transcript
    const path = passagePath(id, { quote: there })
    return [{ id, kind, speaker, label, words: there, path, transcript: { slug, title, date } }]
  })
  return views.sort((one, other) => one.transcript.date.localeCompare(other.transcript.date))
}
