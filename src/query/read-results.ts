import type { Database } from '#src/store/database.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
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
  const statements = await findStatements(database, ids)
  const [transcripts, snippets] = await Promise.all([
    findTranscriptsById(database, [...new Set(statements.map(({ transcriptId }) => transcriptId))]),
    index.snippets(
      statements.map(({ text }) => text),
      query,
      snippetLength,
    ),
  ])
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return statements.flatMap(({ id, kind, speaker, label, transcriptId }, nth) => {
    const transcript = byId.get(transcriptId)
    if (!transcript) return []
    const { slug, title, date, place } = transcript
    const snippet = snippets[nth] ?? []
    return [{ id, kind, speaker, label, transcript: { slug, title, date, place }, snippet }]
  })
}
