import type { TranscriptSummary } from '#src/query/views.ts'
import { formatCount } from './format-count.ts'
import { formatDay } from './format-day.ts'

/** A transcript in a sentence, for search engines and previews. */
export function describeTranscript(transcript: TranscriptSummary): string {
  const { date, place, speakers, statementCount, questionCount } = transcript
  const where = place === null ? '' : `, ${place}`
  const who = speakers.length === 0 ? '' : `: ${speakers.map(({ name }) => name).join(', ')}`
  const questions = questionCount === 0 ? '' : ` and ${formatCount(questionCount, 'question')}`
  return `Transcript of ${formatDay(date)}${where}${who}. ${formatCount(statementCount, 'statement')}${questions}.`
}
