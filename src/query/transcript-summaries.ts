import type { Database } from '#src/store/database.ts'
import { countQuestions, countStatementsBySpeaker, type TranscriptRecord } from '#src/store/transcripts.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { TranscriptSummary } from './views.ts'

const mostSpeakers = 5

type Counted = Awaited<ReturnType<typeof countStatementsBySpeaker>>[number]

/** One line each about transcripts, in their order. Two queries, however many they are. */
export async function summariseTranscripts(
  database: Database,
  transcripts: readonly TranscriptRecord[],
): Promise<TranscriptSummary[]> {
  const ids = transcripts.map(({ id }) => id)
  const [counted, questions] = await Promise.all([
    countStatementsBySpeaker(database, ids),
    countQuestions(database, ids),
  ])
  return transcripts.map((transcript) => {
    const { id, slug, title, date, place, event, language, statementCount } = transcript
    const speakers = chooseSpeakers(counted.filter(({ transcriptId }) => transcriptId === id))
    const questionCount = questions.get(id) ?? 0
    return { slug, title, date, place, event, language, statementCount, questionCount, speakers }
  })
}

/** People before labels that nobody resolved, the most talkative first; groups and offices are nobody to name. */
function chooseSpeakers(counted: readonly Counted[]): SpeakerRef[] {
  return counted
    .filter(({ speaker }) => speaker.kind === 'person' || speaker.kind === 'unknown')
    .sort(
      (one, other) =>
        Number(other.speaker.registered) - Number(one.speaker.registered) ||
        other.count - one.count ||
        one.speaker.slug.localeCompare(other.speaker.slug),
    )
    .slice(0, mostSpeakers)
    .map(({ speaker: { slug, name } }) => ({ slug, name }))
}
