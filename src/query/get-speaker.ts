import { sharedDatabase } from '#src/store/shared-database.ts'
import { findProfile, findSpeaker } from '#src/store/speakers.ts'
import { countStatementsByYear, findTranscriptsOfSpeaker } from '#src/store/transcripts.ts'
import { toPage } from './pages.ts'
import { summariseTranscripts } from './transcript-summaries.ts'
import type { SpeakerView } from './views.ts'

const perPage = 20

/** A speaker with roles, labels and a page of the transcripts they speak in, newest first; null when nobody has this slug. */
export async function getSpeaker(slug: string, asked: { page: number }): Promise<SpeakerView | null> {
  const database = await sharedDatabase()
  const speaker = await findSpeaker(database, slug)
  if (speaker === null) return null
  const profile = await findProfile(database, speaker.id)
  const years = await countStatementsByYear(database, speaker.id)
  const { total } = await findTranscriptsOfSpeaker(database, speaker.id, { offset: 0, limit: 0 })
  const { page, pageCount, offset, limit } = toPage(asked.page, total, perPage)
  const { transcripts } = await findTranscriptsOfSpeaker(database, speaker.id, { offset, limit })
  const summaries = await summariseTranscripts(
    database,
    transcripts.map(({ transcript }) => transcript),
  )
  return {
    slug: speaker.slug,
    name: speaker.name,
    kind: speaker.kind,
    registered: speaker.registered,
    biography: profile?.biography ?? null,
    picture: profile?.picture ? `/${profile.picture}` : null,
    credit: profile?.credit ?? null,
    roles: speaker.roles.map(({ title, since, until }) => ({ title, since, until })),
    labels: [...new Set(speaker.labels.map(({ label }) => label))],
    statementCount: years.reduce((sum, { count }) => sum + count, 0),
    years,
    transcripts: summaries.map((summary, place) => ({
      ...summary,
      statementsBySpeaker: transcripts[place]?.count ?? 0,
    })),
    page,
    pageCount,
  }
}
