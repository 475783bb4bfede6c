import type { ReactNode } from 'react'
import type { TranscriptSummary } from '#src/query/views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'

/** Transcripts one under the other: when, what, where, who. `children` adds a line of the caller's to each. */
export function TranscriptList<Summary extends TranscriptSummary>({
  transcripts,
  level = 'h3',
  extra,
}: {
  transcripts: readonly Summary[]
  level?: 'h2' | 'h3'
  extra?: (transcript: Summary) => ReactNode
}) {
  return (
    <ol className="divide-y divide-line">
      {transcripts.map((transcript) => (
        <li key={transcript.slug} className="py-5 first:pt-2">
          <TranscriptEntry transcript={transcript} level={level}>
            {extra?.(transcript)}
          </TranscriptEntry>
        </li>
      ))}
    </ol>
  )
}

function TranscriptEntry({
  transcript,
  level: Heading,
  children,
}: {
  transcript: TranscriptSummary
  level: 'h2' | 'h3'
  children: ReactNode
}) {
  const { slug, title, date, place, language, statementCount, questionCount, speakers } = transcript
  return (
    <article className="sm:grid sm:grid-cols-[9.5rem_1fr] sm:gap-x-6">
      <Day date={date} className="text-[0.9375rem] text-soft sm:pt-0.5" />
      <div className="min-w-0">
        <Heading className="font-serif text-xl leading-snug" lang={language}>
          <a href={transcriptPath(slug)} className="decoration-line">
            {title}
          </a>
        </Heading>
        <p className="mt-1 text-[0.9375rem] text-soft">
          {[
            place,
            speakers.map(({ name }) => name).join(', '),
            formatCount(statementCount, 'statement'),
            questionCount > 0 && formatCount(questionCount, 'question'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {children}
      </div>
    </article>
  )
}
