import type { Database } from '#src/store/database.ts'
import { findFoundStatements } from '#src/store/found-statements.ts'
import type { ArchiveIndex } from './archive-index.ts'
import type { SearchResult } from './views.ts'

const snippetLength = 280

/** Statements that a search found, read from the store, each with its best passage; in the order of the ids. */
export async function readResults(
  database: Database,
  index: ArchiveIndex,
  query: string,
  ids: readonly string[],
): Promise<SearchResult[]> {
  const statements = await findFoundStatements(database, ids)
  const texts = statements.map(({ text }) => text)
  const snippets = await index.snippets(texts, query, snippetLength)
  return statements.map(({ text: _text, ...statement }, nth) => ({ ...statement, snippet: snippets[nth] ?? [] }))
}
