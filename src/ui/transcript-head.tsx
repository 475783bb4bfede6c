import type { TranscriptView } from '#src/query/views.ts'
import { citePath, speakerPath, transcriptPath } from '#src/transcript/permalink.ts'
import { seriesOf } from '#src/transcript/series.ts'
import { browsePath } from './browse-address.ts'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** Words that people read in a minute. */
const pace = 230

/** What stands above a transcript: title, day, place, speakers, source, and how long it is. */
export function TranscriptHead({ transcript }: { transcript: TranscriptView }) {
  const { title, date, place, event, language, speakers } = transcript
  return (
    <header className="max-w-[46rem]">
      <p className="text-soft">
        <Link href={`/transcripts?month=${date.slice(0, 7)}`} className="decoration-line">
          <Day date={date} />
        </Link>
        {place !== null && (
          <>
            {' · '}
            <Link href={browsePath('place', place)} className="decoration-line">
              {place}
            </Link>
          </>
        )}
      </p>
      <h1
        lang={language}
        dir="auto"
        className="mt-2 font-semibold font-serif text-[1.75rem] leading-[1.18] tracking-[-0.012em] sm:text-[2.375rem]"
      >
        {title}
      </h1>
      {event !== null && (
        <p lang={language} dir="auto" className="mt-3 font-italic text-lg text-soft italic">
          <Link href={browsePath('event', event)} className="decoration-line">
            {event}
          </Link>
        </p>
      )}
      <Series title={title} />
      {speakers.length > 0 && (
        <ul className="mt-5 flex flex-wrap gap-x-5 gap-y-1" aria-label={words('transcript')('speakers')}>
          {speakers.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={speakerPath(slug)} className="font-semibold">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Numbers transcript={transcript} />
      <Translations transcript={transcript} />
    </header>
  )
}

/** The way to other events of the same name, where the title ends in its day. */
function Series({ title }: { title: string }) {
  const series = seriesOf(title)
  if (series === title) return null
  return (
    <p className="mt-3 text-[0.9375rem]">
      <Link href={browsePath('series', series)} className="decoration-line">
        {words('transcript')('series')}
      </Link>
    </p>
  )
}

function Numbers({ transcript }: { transcript: TranscriptView }) {
  const { slug, statementCount, questionCount, wordCount, source } = transcript
  const minutes = Math.max(1, Math.round(wordCount / pace))
  const t = words('transcript')
  return (
    <p className="mt-3 text-[0.9375rem] text-soft">
      {formatCount(statementCount, 'statement')}
      {questionCount > 0 && ` · ${formatCount(questionCount, 'question')}`}
      {` · ${formatCount(wordCount, 'word')}, ${t('minutes', { count: minutes })}`}
      {source.name !== undefined || source.url !== undefined ? ` · ${t('source')} ` : ''}
      <Source source={source} />
      {' · '}
      <Link href={citePath(transcriptPath(slug))}>{words('cite')('cite')}</Link>
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

/** The same transcript in other languages. */
function Translations({ transcript: { translations } }: { transcript: TranscriptView }) {
  if (translations.length === 0) return null
  return (
    <ul className="mt-2 text-[0.9375rem]">
      {translations.map(({ slug, language }) => (
        <li key={slug}>
          <Link href={transcriptPath(slug)} hrefLang={language}>
            {words('transcript')('sameIn', { language: languageName(language) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
