import type { Metadata } from 'next'
import type { PastStatementView, PastTranscriptView } from '#src/query/history-views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { formatDay } from '#src/ui/format-day.ts'
import { nameOfSpeaker } from '#src/ui/speaker-name.tsx'

/** Robots keep to the page of now. */
const robots = { index: false }

export function describePastStatement(past: PastStatementView): Metadata {
  const { id, revision, at, transcript, text } = past
  const said = `${nameOfSpeaker(past) || 'Note'}, ${formatDay(transcript.date)}: “${firstWords(text, 60)}”`
  const title = `${said}, as it stood on ${formatDay(at)}`
  const description = `Revision ${revision}: ${firstWords(text, 180)}`
  return { title, description, alternates: { canonical: statementPath(id) }, robots }
}

export function describePastTranscript({ slug, title, revision, at }: PastTranscriptView): Metadata {
  return {
    title: `${title}, as it stood on ${formatDay(at)}`,
    description: `Revision ${revision} of a transcript that is kept with all its corrections.`,
    alternates: { canonical: transcriptPath(slug) },
    robots,
  }
}
