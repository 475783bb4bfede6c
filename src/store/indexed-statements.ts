import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { Database } from './database.ts'

/** A statement with all that a search index has to know of it. */
export type StatementToIndex = {
  id: string
  transcript: string
  ordinal: number
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  /** The outlet of a journalist, where the source gives it. */
  outlet: string | null
  date: string
  title: string
  place: string | null
  event: string | null
  /** The statement's own, which is the transcript's unless it is another. */
  language: string
  text: string
}

/** The statements of these transcripts, in their order; of a transcript that is not there, none. */
export async function findStatementsToIndex(
  database: Database,
  transcriptIds: readonly number[],
): Promise<StatementToIndex[]> {
  const rows = await database.transcript.findMany({
    where: { id: { in: [...transcriptIds] } },
    orderBy: { id: 'asc' },
    select: {
      ...{ slug: true, date: true, title: true, place: true, event: true, language: true },
      statements: {
        orderBy: { ordinal: 'asc' },
        select: {
          ...{ id: true, ordinal: true, kind: true, label: true, outlet: true, text: true, language: true },
          speaker: { select: { slug: true, name: true } },
        },
      },
    },
  })
  return rows.flatMap(({ slug, statements, ...transcript }) =>
    statements.map(({ language, ...statement }) => ({
      ...transcript,
      ...statement,
      language: language ?? transcript.language,
      transcript: slug,
      kind: statement.kind as StatementKind,
    })),
  )
}
