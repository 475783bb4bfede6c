import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerRoles } from '#src/store/speaker-roles.ts'
import { findStatements, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptsById, type TranscriptRecord } from '#src/store/transcripts.ts'
import { getResearchEngine } from './research-engine.ts'
import type { ExportedStatement, SearchScope, StatementExport } from './research-views.ts'
import { roleOnDay } from './role-on-day.ts'
import { toSearchFilters } from './search-filters.ts'
import type { SearchSort } from './views.ts'

/** Statements of one export, at most. */
export const mostExported = 50_000
/** Statements read from the store at once; more are never in memory. */
const batch = 500

/**
 * A whole search result, in order, read from the store while it is asked for; a statement that is withdrawn meanwhile is
 * left out. @param most At most so many statements.
 */
export async function exportStatements(
  scope: SearchScope & { sort: SearchSort },
  most: number = mostExported,
): Promise<StatementExport> {
  const research = await getResearchEngine()
  const { total, ids } = await research.list({
    query: scope.q,
    filters: toSearchFilters(scope),
    order: scope.sort,
    most: Math.min(most, mostExported),
  })
  return { total, count: ids.length, statements: readStatements(await sharedDatabase(), ids) }
}

/** Statements by id with everything that is known of them, in the order asked. */
export async function* readStatements(database: Database, ids: readonly string[]): AsyncGenerator<ExportedStatement> {
  for (let at = 0; at < ids.length; at += batch) yield* await readBatch(database, ids.slice(at, at + batch))
}

async function readBatch(database: Database, ids: readonly string[]): Promise<ExportedStatement[]> {
  const statements = await findStatements(database, ids)
  const transcriptIds = [...new Set(statements.map(({ transcriptId }) => transcriptId))]
  const slugs = [...new Set(statements.flatMap(({ speaker }) => speaker?.slug ?? []))]
  const [transcripts, roles] = await Promise.all([
    findTranscriptsById(database, transcriptIds),
    findSpeakerRoles(database, slugs),
  ])
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return statements.flatMap((statement) => {
    const transcript = byId.get(statement.transcriptId)
    if (!transcript) return []
    const role = roleOnDay(roles.get(statement.speaker?.slug ?? '') ?? [], transcript.date)
    return [toExported(statement, transcript, role)]
  })
}

function toExported(
  { id, kind, speaker, label, text }: StatementRecord,
  { slug, title, date, place, language }: TranscriptRecord,
  role: string | null,
): ExportedStatement {
  return { id, kind, speaker, label, role, text, transcript: { slug, title, date, place, language } }
}
