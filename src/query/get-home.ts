import { sharedDatabase } from '#src/store/shared-database.ts'
import { findBusiestPeople } from '#src/store/speakers.ts'
import { countArchive, findTranscripts } from '#src/store/transcripts.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { HomeView } from './views.ts'

/** The archive at a glance: its size, its newest transcripts, the people who speak most. */
export async function getHome(): Promise<HomeView> {
  const database = await sharedDatabase()
  const [counts, { transcripts }, speakers] = await Promise.all([
    countArchive(database),
    findTranscripts(database, { year: null, offset: 0, limit: 8 }),
    findBusiestPeople(database, 12),
  ])
  return {
    transcriptCount: counts.transcripts,
    statementCount: counts.statements,
    speakerCount: counts.people,
    latest: await summariseTranscripts(database, transcripts),
    speakers,
  }
}
