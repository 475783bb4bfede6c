import {
  findLastChange,
  findPeopleAfter,
  findSpeakersAfter,
  findTranscriptsAfter,
  type ListedPerson,
  type ListedSpeaker,
  type TranscriptPlace,
} from '#src/store/api-pages.ts'
import { type Change, changeKinds, findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findTranscript } from '#src/store/transcripts.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { TranscriptSummary } from './views.ts'

export type { Change, ListedSpeaker, TranscriptPlace }
export { changeKinds }

/** A transcript in a list, with the moment of its last revision. */
export type ListedTranscript = TranscriptSummary & { revision: number; updatedAt: string }

/** Transcripts after a place in the list of all, newest event first. */
export async function listTranscripts(asked: {
  year: string | null
  after: TranscriptPlace | null
  limit: number
}): Promise<ListedTranscript[]> {
  const database = await sharedDatabase()
  const records = await findTranscriptsAfter(database, asked)
  const summaries = await summariseTranscripts(database, records)
  return summaries.flatMap((summary, place) => {
    const record = records[place]
    return record ? [{ ...summary, revision: record.revision, updatedAt: record.updatedAt.toISOString() }] : []
  })
}

/** Speakers after a slug, in the order of slugs. */
export async function listSpeakers(asked: { after: string | null; limit: number }): Promise<ListedSpeaker[]> {
  return findSpeakersAfter(await sharedDatabase(), asked)
}

/** People with labels and roles after a slug, in the order of slugs. */
export async function listPeople(asked: { after: string | null; limit: number }): Promise<ListedPerson[]> {
  return findPeopleAfter(await sharedDatabase(), asked)
}

/** Changes after a sequence number, oldest first, and the number of the newest of all. */
export async function listChanges(asked: {
  after: number
  limit: number
}): Promise<{ changes: Change[]; newest: number }> {
  const database = await sharedDatabase()
  const [changes, newest] = await Promise.all([
    findChangesAfter(database, asked.after, asked.limit),
    findLastSequence(database),
  ])
  return { changes, newest }
}

/** When the archive changed last, or one transcript of it; null in an empty archive. */
export async function getLastChange(slug?: string): Promise<Date | null> {
  const database = await sharedDatabase()
  if (slug === undefined) return findLastChange(database)
  const transcript = await findTranscript(database, slug)
  return transcript && findLastChange(database, transcript.id)
}
