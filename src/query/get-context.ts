import { ContextCutter } from '#src/search/research/context-cutter.ts'
import type { Occurrence } from '#src/search/research/research-engine.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { mostExported, readStatements } from './export-statements.ts'
import { findSpeakerName } from './find-speaker-name.ts'
import { toPage } from './pages.ts'
import { getResearchEngine } from './research-engine.ts'
import type { ContextLineView, ContextSort, ContextView, ExportedStatement, SearchScope } from './research-views.ts'
import { toSearchFilters } from './search-filters.ts'

const perPage = 50
/** Lines read from the store at once. */
const batch = 500
/** Characters on either side of a match: on a page, and in a file. */
const width = 90
const widthOfExport = 160

/** Every match of a search as a line with the words on its left and right, a page of them. */
export async function getContext(scope: SearchScope, asked: { sort: ContextSort; page: number }): Promise<ContextView> {
  const research = await getResearchEngine()
  const request = { query: scope.q, filters: toSearchFilters(scope), sort: asked.sort, limit: perPage }
  const first = await research.findOccurrences({ ...request, offset: (Math.max(1, asked.page) - 1) * perPage })
  const { page, pageCount, offset } = toPage(asked.page, first.sorted, perPage)
  const found = page === asked.page ? first : await research.findOccurrences({ ...request, offset })
  const database = await sharedDatabase()
  return {
    scope,
    speakerName: await findSpeakerName(database, scope.speaker),
    sort: asked.sort,
    ...{ total: found.total, statements: found.statements, sorted: found.sorted, page, pageCount },
    lines: (await readLines(database, found.occurrences, width)).map(({ line }) => line),
    notes: found.notes,
  }
}

/** A line of context with all that is known of its statement. */
export type ExportedLine = { line: ContextLineView; statement: ExportedStatement }

/** All lines of a search, read from the store while they are asked for; `count` of `total`. */
export async function exportContext(
  scope: SearchScope,
  sort: ContextSort,
): Promise<{ total: number; count: number; lines: AsyncIterable<ExportedLine> }> {
  const research = await getResearchEngine()
  const asked = { query: scope.q, filters: toSearchFilters(scope), sort, offset: 0, limit: mostExported }
  const { total, occurrences } = await research.findOccurrences(asked)
  return { total, count: occurrences.length, lines: readAllLines(await sharedDatabase(), occurrences) }
}

async function* readAllLines(database: Database, occurrences: readonly Occurrence[]): AsyncGenerator<ExportedLine> {
  for (let at = 0; at < occurrences.length; at += batch) {
    yield* await readLines(database, occurrences.slice(at, at + batch), widthOfExport)
  }
}

/** Lines as the store has them; one whose statement is gone, or shorter than the index knew it, is left out. */
async function readLines(
  database: Database,
  occurrences: readonly Occurrence[],
  characters: number,
): Promise<ExportedLine[]> {
  const cutter = new ContextCutter(characters)
  const statements = new Map<string, ExportedStatement>()
  const ids = [...new Set(occurrences.map(({ id }) => id))]
  for await (const statement of readStatements(database, ids)) statements.set(statement.id, statement)
  return occurrences.flatMap((occurrence) => {
    const statement = statements.get(occurrence.id)
    const cut = statement && cutter.cut(statement.text, occurrence)
    if (!cut) return []
    const { id, kind, speaker, label } = statement
    const { slug, title, date } = statement.transcript
    return [
      {
        statement,
        line: { ...cut, id, first: occurrence.first, kind, speaker, label, transcript: { slug, title, date } },
      },
    ]
  })
}
