import type { ReactNode } from 'react'
import type { TranscriptSummary } from '#src/query/views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { Link } from './link.tsx'

type TranscriptListProps<Summary extends TranscriptSummary> = {
  transcripts: readonly Summary[]
  level?: 'h2' | 'h3'
  /** Whether the first transcript of each day has its day as its place on the page. */
  anchors?: boolean
  /** A line of the caller's for each. */
  extra?: (transcript: Summary) => ReactNode
}

/** Transcripts one under the other: when, what, where, who. */
export function TranscriptList<Summary extends TranscriptSummary>(props: TranscriptListProps<Summary>) {
  const { transcripts, level = 'h3', anchors = false, extra } = props
  return (
    <ol className="divide-y divide-line">
      {transcripts.map((transcript, place) => (
        <li
          key={transcript.slug}
          id={anchors && transcripts[place - 1]?.date !== transcript.date ? `d${transcript.date}` : undefined}
          className="scroll-mt-4 py-5 first:pt-2"
        >
          <TranscriptEntry transcript={transcript} level={level}>
            {extra?.(transcript)}
          </TranscriptEntry>
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { transcript: TranscriptSummary; level: 'h2' | 'h3'; children: ReactNode }

function TranscriptEntry({ transcript, level: Heading, children }: EntryProps) {
  const { slug, title, date, place, language, statementCount, questionCount, speakers } = transcript
  return (
    <article className="sm:grid sm:grid-cols-[9.5rem_1fr] sm:gap-x-6">
      <Day date={date} className="text-[0.9375rem] text-soft sm:pt-0.5" />
      <div className="min-w-0">
        <Heading className="font-serif text-xl leading-snug" lang={language} dir="auto">
          <Link href={transcriptPath(slug)} className="decoration-line">
            {title}
          </Link>
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
