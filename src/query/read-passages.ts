import type { FoundPassages, PassageCandidate } from '#src/search/quotation/passage-engine.ts'
import type { Database } from '#src/store/database.ts'
import { findStatements, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptsById, type TranscriptRecord } from '#src/store/transcripts.ts'

/** A statement that may have a quotation in it, with its transcript. */
export type PassageSource = { statement: StatementRecord; transcript: TranscriptRecord }

/** Statements read for one quotation, at most. */
const mostRead = 3

/** The candidates that are worth reading: the best, and the best by somebody whom the text names. */
export function bestCandidates({ candidates }: FoundPassages): PassageCandidate[] {
  const own = candidates.findIndex(({ wanted }) => wanted)
  return candidates.filter((_, place) => place < mostRead || place === own)
}

/** The statements where quotations were probably said, read from the store, by id. */
export async function readPassageSources(
  database: Database,
  found: readonly FoundPassages[],
): Promise<Map<string, PassageSource>> {
  const ids = new Set(found.flatMap((one) => bestCandidates(one).map(({ id }) => id)))
  const statements = await findStatements(database, [...ids])
  const transcripts = await findTranscriptsById(database, [
    ...new Set(statements.map(({ transcriptId }) => transcriptId)),
  ])
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  return new Map(
    statements.flatMap((statement) => {
      const transcript = byId.get(statement.transcriptId)
      return transcript ? [[statement.id, { statement, transcript }] as const] : []
    }),
  )
}
