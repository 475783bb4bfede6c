import type { TranscriptView } from '#src/query/views.ts'
import { citePath, speakerPath, transcriptHistoryPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { formatCount, formatNumber } from './format-count.ts'

/** Words that people read in a minute. */
const pace = 230

/** What stands above a transcript: title, day, place, speakers, source, and how long it is. */
export function TranscriptHead({ transcript }: { transcript: TranscriptView }) {
  const { title, date, place, event, language, speakers } = transcript
  return (
    <header className="max-w-[46rem]">
      <p className="text-soft">
        <Day date={date} />
        {place !== null && ` · ${place}`}
      </p>
      <h1
        lang={language}
        className="mt-2 font-semibold font-serif text-[1.75rem] leading-[1.18] tracking-[-0.012em] sm:text-[2.375rem]"
      >
        {title}
      </h1>
      {event !== null && (
        <p lang={language} className="mt-3 font-italic text-lg text-soft italic">
          {event}
        </p>
      )}
      {speakers.length > 0 && (
        <ul className="mt-5 flex flex-wrap gap-x-5 gap-y-1" aria-label="Speakers">
          {speakers.map(({ slug, name }) => (
            <li key={slug}>
              <a href={speakerPath(slug)} className="font-semibold">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Numbers transcript={transcript} />
    </header>
  )
}

function Numbers({ transcript }: { transcript: TranscriptView }) {
  const { slug, statementCount, questionCount, wordCount, revision, updatedAt, source } = transcript
  const minutes = Math.max(1, Math.round(wordCount / pace))
  return (
    <p className="mt-3 text-[0.9375rem] text-soft">
      {formatCount(statementCount, 'statement')}
      {questionCount > 0 && ` · ${formatCount(questionCount, 'question')}`}
      {` · ${formatNumber(wordCount)} words, ${formatCount(minutes, 'minute')} to read`}
      {source.name !== undefined || source.url !== undefined ? ' · Source: ' : ''}
      <Source source={source} />
      {revision > 1 && (
        <>
          {' · '}
          <a href={transcriptHistoryPath(slug)}>
            Corrected <Day date={updatedAt} />
          </a>
        </>
      )}
      {' · '}
      <a href={citePath(transcriptPath(slug))}>Cite</a>
    </p>
  )
}

/** Where a transcript was first published. */
function Source({ source }: { source: TranscriptView['source'] }) {
  if (source.url === undefined) return source.name ?? null
  return (
    <a href={source.url} rel="nofollow noopener noreferrer">
      {source.name ?? new URL(source.url).hostname}
    </a>
  )
}
