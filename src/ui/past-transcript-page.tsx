import type { PastTranscriptView } from '#src/query/history-views.ts'
import { statementRevisionPath, transcriptHistoryPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { Speech } from './speech.tsx'

/** A transcript as it stood in a revision, marked as such. */
export function PastTranscriptPage({ past }: { past: PastTranscriptView }) {
  const { slug, revision, newest, at, reason, title, date, place, event, language, statements } = past
  return (
    <article className="mx-auto max-w-measure">
      <section aria-label="A past revision" className="notice mb-8">
        <p>
          This is the transcript as it stood in revision {revision}, of <Day date={at} />
          {reason !== null && ` (${reason})`}.{' '}
          <a href={transcriptPath(slug)}>{revision === newest ? 'It still reads so.' : 'Read it as it is now.'}</a>{' '}
          <a href={transcriptHistoryPath(slug)}>All corrections</a>
        </p>
      </section>
      <header>
        <p className="text-soft">
          <Day date={date} />
          {place !== null && ` · ${place}`}
        </p>
        <h1 lang={language} className="page-title mt-2">
          {title}
        </h1>
        {event !== null && (
          <p lang={language} className="mt-3 text-lg text-soft">
            {event}
          </p>
        )}
      </header>
      <div lang={language} dir="auto" className="mt-8">
        {statements.map((statement) => (
          <PastStatement key={statement.id} statement={statement} revision={revision} />
        ))}
      </div>
    </article>
  )
}

type Said = PastTranscriptView['statements'][number]

function PastStatement({ statement, revision }: { statement: Said; revision: number }) {
  const { id, kind, paragraphs } = statement
  return (
    <div id={id} className={`statement ${kind}`}>
      <p className="who">
        <span>{nameOfSpeaker(statement) === '' ? kindName[kind] : <SpeakerName said={statement} />}</span>
        <a
          className="permalink"
          href={statementRevisionPath(id, revision)}
          aria-label="Link to this statement as it stood"
        >
          ¶
        </a>
      </p>
      <Speech paragraphs={paragraphs} />
    </div>
  )
}
