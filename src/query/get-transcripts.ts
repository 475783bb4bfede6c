import { sharedDatabase } from '#src/store/shared-database.ts'
import { countTranscriptsByYear, findTranscripts } from '#src/store/transcripts.ts'
import { toPage } from './pages.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { TranscriptListView } from './views.ts'

const perPage = 30

/** A page of all transcripts, or of one year's, newest first. */
export async function getTranscripts(asked: { page: number; year: string | null }): Promise<TranscriptListView> {
  const database = await sharedDatabase()
  const { year } = asked
  const years = await countTranscriptsByYear(database)
  const inScope = years.filter((counted) => year === null || counted.year === year)
  const total = inScope.reduce((sum, { count }) => sum + count, 0)
  const { page, pageCount, offset, limit } = toPage(asked.page, total, perPage)
  const { transcripts } = await findTranscripts(database, { year, offset, limit })
  return { transcripts: await summariseTranscripts(database, transcripts), total, page, pageCount, year, years }
}
