import type { Metadata } from 'next'
import type { PastStatementView, PastTranscriptView } from '#src/query/history-views.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { formatDay } from '#src/ui/format-day.ts'
import { kindName } from '#src/ui/kind-name.ts'
import { nameOfSpeaker } from '#src/ui/speaker-name.tsx'
import { words } from '#src/ui/words.ts'

/** Robots keep to the page of now. */
const robots = { index: false }

export function describePastStatement(past: PastStatementView): Metadata {
  const { id, revision, at, transcript, text } = past
  const said = `${nameOfSpeaker(past) || kindName(past.kind)}, ${formatDay(transcript.date)}: “${firstWords(text, 60)}”`
  const title = words('statement')('asItStood', { title: said, day: formatDay(at) })
  const description = words('past')('revision', { revision, text: firstWords(text, 180) })
  return { title, description, alternates: { canonical: statementPath(id) }, robots }
}

export function describePastTranscript({ slug, title, revision, at }: PastTranscriptView): Metadata {
  return {
    title: words('statement')('asItStood', { title, day: formatDay(at) }),
    description: words('past')('keptWithAll', { revision }),
    alternates: { canonical: transcriptPath(slug) },
    robots,
  }
}
