import { sharedDatabase } from '#src/store/shared-database.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { getSearchIndex } from './search-index.ts'
import type { AlsoSaidView } from './views.ts'

const most = 4

/** Other statements of the speaker of a statement on the same subject, best first; none where the index can't tell. */
export async function getAlsoSaid(id: StatementId): Promise<AlsoSaidView[]> {
  const { research } = await getSearchIndex()
  const ids = (await research.findAlsoSaid?.({ id, most })) ?? []
  const database = await sharedDatabase()
  const statements = await findStatements(database, ids)
  const transcripts = await findTranscriptsById(database, [...new Set(statements.map((one) => one.transcriptId))])
  return statements.flatMap(({ id: other, kind, text, transcriptId, language }) => {
    const transcript = transcripts.find((candidate) => candidate.id === transcriptId)
    if (!transcript) return []
    const { slug, title, date } = transcript
    return [{ id: other, kind, text, language: language ?? transcript.language, transcript: { slug, title, date } }]
  })
}
