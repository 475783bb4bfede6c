import type { SearchEngine } from '#src/search/search-engine.ts'
import type { Database } from '#src/store/database.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import type { SearchResult } from './views.ts'

const snippetLength = 280

/** Statements that a search found, read from the store, each with its best passage; in the order of the ids. */
export async function readResults(
  database: Database,
  engine: SearchEngine,
  query: string,
  ids: readonly string[],
): Promise<SearchResult[]> {
  const statements = await findStatements(database, ids)
  const transcripts = await findTranscriptsById(database, [
    ...new Set(statements.map(({ transcriptId }) => transcriptId)),
  ])
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return statements.flatMap(({ id, kind, speaker, label, text, transcriptId }) => {
    const transcript = byId.get(transcriptId)
    if (!transcript) return []
    const { slug, title, date, place } = transcript
    const snippet = engine.snippet(text, query, snippetLength)
    return [{ id, kind, speaker, label, transcript: { slug, title, date, place }, snippet }]
  })
}
