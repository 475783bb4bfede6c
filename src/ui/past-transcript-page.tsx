import type { PastTranscriptView } from '#src/query/history-views.ts'
import { statementRevisionPath, transcriptHistoryPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { Speech } from './speech.tsx'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

/** A transcript as it stood in a revision, marked as such. */
export function PastTranscriptPage({ past }: { past: PastTranscriptView }) {
  const { slug, revision, newest, at, reason, title, date, place, event, language, statements } = past
  const t = words('past')
  return (
    <article className="mx-auto max-w-measure">
      <section aria-label={t('label')} className="notice mb-8">
        <p>
          {t.rich('transcript', { revision, day: () => <Day date={at} /> })}
          {reason !== null && ` (${reason})`}{' '}
          <Link href={transcriptPath(slug)}>{t(revision === newest ? 'same' : 'readNow')}</Link>{' '}
          <Link href={transcriptHistoryPath(slug)}>{t('allCorrections')}</Link>
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
      <div lang={language} dir={textDirection(language)} className="mt-8">
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
        <span>{nameOfSpeaker(statement) === '' ? kindName(kind) : <SpeakerName said={statement} />}</span>
        <Link
          className="permalink"
          href={statementRevisionPath(id, revision)}
          aria-label={words('past')('linkAsStood')}
        >
          ¶
        </Link>
      </p>
      <Speech paragraphs={paragraphs} />
    </div>
  )
}
