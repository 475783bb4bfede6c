import type { Database } from '#src/store/database.ts'
import { findNewestPublications } from '#src/store/published-transcripts.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeaker } from '#src/store/speakers.ts'
import { findTranscriptsById, findTranscriptsOfSpeaker, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { TranscriptFeed } from './feed-views.ts'
import { summariseTranscripts } from './transcript-summaries.ts'

/** Transcripts in a feed, at most. */
const most = 50

/** The transcripts that came into the archive last. */
export async function getTranscriptFeed(): Promise<TranscriptFeed> {
  const database = await sharedDatabase()
  const newest = (await findNewestPublications(database)).slice(0, most)
  const transcripts = await findTranscriptsById(
    database,
    newest.map(({ id }) => id),
  )
  return { speaker: null, transcripts: await summarise(database, transcripts) }
}

/** The latest transcripts in which a speaker has a word, by the day of the event; null when nobody has this slug. */
export async function getSpeakerFeed(slug: string): Promise<TranscriptFeed | null> {
  const database = await sharedDatabase()
  const speaker = await findSpeaker(database, slug)
  if (speaker === null) return null
  const { transcripts } = await findTranscriptsOfSpeaker(database, speaker.id, { offset: 0, limit: most })
  const records = transcripts.map(({ transcript }) => transcript)
  return { speaker: { slug: speaker.slug, name: speaker.name }, transcripts: await summarise(database, records) }
}

async function summarise(
  database: Database,
  records: readonly TranscriptRecord[],
): Promise<TranscriptFeed['transcripts']> {
  const summaries = await summariseTranscripts(database, records)
  return summaries.flatMap((summary, place) => {
    const record = records[place]
    return record ? [{ ...summary, publishedAt: record.createdAt, updatedAt: record.updatedAt }] : []
  })
}
