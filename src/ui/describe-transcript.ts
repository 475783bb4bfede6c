import type { TranscriptSummary } from '#src/query/views.ts'
import { formatCount } from './format-count.ts'
import { formatDay } from './format-day.ts'
import { words } from './words.ts'

/** A transcript in a sentence, for search engines and previews. */
export function describeTranscript(transcript: TranscriptSummary): string {
  const { date, place, speakers, statementCount, questionCount } = transcript
  return words('transcript')('describe', {
    day: formatDay(date),
    place: place ?? 'none',
    who: speakers.map(({ name }) => name).join(', ') || 'none',
    statements: formatCount(statementCount, 'statement'),
    questions: questionCount === 0 ? 'none' : formatCount(questionCount, 'question'),
  })
}
