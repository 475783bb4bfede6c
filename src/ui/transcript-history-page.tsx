import type { RevisionView, TranscriptHistoryView } from '#src/query/history-views.ts'
import { statementPath, transcriptPath, transcriptRevisionPath } from '#src/transcript/permalink.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** What each correction of a transcript changed, newest first. */
export function TranscriptHistoryPage({ history }: { history: TranscriptHistoryView }) {
  const { slug, title, date, revisions } = history
  const t = words('history')
  return (
    <article className="mx-auto max-w-[44rem] space-y-8">
      <header>
        <p className="text-soft">
          <Link href={transcriptPath(slug)}>{t('theTranscript')}</Link>
          {' · '}
          <Day date={date} />
        </p>
        <h1 className="page-title mt-2">{t('title')}</h1>
        <p className="mt-3">
          {title}.{' '}
          {revisions.length === 1
            ? t('neverChanged')
            : `${t('corrected', { count: revisions.length - 1 })} ${t('linksStayed')}`}
        </p>
      </header>
      {revisions.map((revision) => (
        <Revision key={revision.number} slug={slug} revision={revision} />
      ))}
    </article>
  )
}

function Revision({ slug, revision }: { slug: string; revision: RevisionView }) {
  const { number, at, reason, statements, metadata, statementCount } = revision
  const t = words('history')
  return (
    <section aria-label={t('revision', { revision: number })} className="border-line border-t pt-5">
      <h2 className="section-title">
        {t(number === 1 ? 'firstPublished' : 'correctedOn')} <Day date={at} />
      </h2>
      <p className="text-[0.9375rem] text-soft">
        <Link href={transcriptRevisionPath(slug, number)}>{t('wholeRevision', { revision: number })}</Link> ·{' '}
        {formatCount(statementCount, 'statement')}
      </p>
      {reason !== null && <p className="mt-2">{t('reason', { reason })}</p>}
      <ul className="mt-3 space-y-4">
        {metadata.map(({ field, before, after }) => (
          <li key={field}>
            <p className="text-[0.9375rem] text-soft">{t(`fields.${field}`)}</p>
            <ChangedWords
              words={[
                { text: before ?? t('none'), change: 'removed' },
                { text: ' ', change: 'same' },
                { text: after ?? t('none'), change: 'added' },
              ]}
            />
          </li>
        ))}
        {statements.map((change) => (
          <li key={change.id}>
            <p className="text-[0.9375rem] text-soft">
              {t(`changes.${change.change}`)}
              {change.speaker === null ? '' : ` · ${change.speaker.name}`}
              {' · '}
              <Link href={statementPath(change.id)}>{t(change.live ? 'itsStatement' : 'itsAddress')}</Link>
            </p>
            <ChangedWords words={change.words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
