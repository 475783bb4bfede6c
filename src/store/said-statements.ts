import type { Database } from './database.ts'

/** What a statement says, who says it, where and when. */
export type SaidStatement = {
  id: string
  transcriptId: number
  /** Slug of who speaks; empty when nobody does. */
  speaker: string
  /** YYYY-MM-DD */
  date: string
  text: string
}

/** Transcripts read at once. */
const batch = 20

/** All statements, transcript by transcript, each transcript's in order. Memory doesn't grow with the archive. */
export async function* readSaidStatements(database: Database): AsyncGenerator<SaidStatement> {
  let after = 0
  while (true) {
    const transcripts = await database.transcript.findMany({
      where: { id: { gt: after } },
      ...{ orderBy: { id: 'asc' }, take: batch, select: { id: true, date: true } },
    })
    const last = transcripts.at(-1)
    if (!last) return
    after = last.id
    const dates = new Map(transcripts.map(({ id, date }) => [id, date]))
    const rows = await database.statement.findMany({
      where: { transcriptId: { in: [...dates.keys()] } },
      orderBy: [{ transcriptId: 'asc' }, { ordinal: 'asc' }],
      select: { id: true, transcriptId: true, text: true, speaker: { select: { slug: true } } },
    })
    for (const { speaker, ...row } of rows)
      yield { ...row, speaker: speaker?.slug ?? '', date: dates.get(row.transcriptId) ?? '' }
  }
}
