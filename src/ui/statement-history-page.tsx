import type { StatementHistoryView, StatementVersion } from '#src/query/history-views.ts'
import {
  statementPath,
  statementRevisionPath,
  transcriptHistoryPath,
  transcriptPath,
} from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** How one statement read over time, newest first, with the words that each correction changed. */
export function StatementHistoryPage({ history }: { history: StatementHistoryView }) {
  const { id, transcript, versions } = history
  const t = words('history')
  return (
    <article className="mx-auto max-w-[40rem] space-y-8">
      <header>
        <p className="text-soft">
          <Link href={statementPath(id)}>{t('theStatement')}</Link>
          {' · '}
          <Link href={transcriptHistoryPath(transcript.slug)}>{t('ofTranscript')}</Link>
        </p>
        <h1 className="page-title mt-2">{t('statementTitle')}</h1>
        <p className="mt-3">
          {t('from')} <Link href={transcriptPath(transcript.slug)}>{transcript.title}</Link>,{' '}
          <Day date={transcript.date} />.{' '}
          {versions.length === 1 ? t('neverChanged') : t('corrected', { count: versions.length - 1 })}
        </p>
      </header>
      {versions.map((version) => (
        <Version key={version.revision} id={id} version={version} />
      ))}
    </article>
  )
}

function Version({ id, version }: { id: StatementId; version: StatementVersion }) {
  const { revision, since, reason, kind, speaker, text, changes } = version
  const t = words('history')
  return (
    <section aria-label={t('revision', { revision })} className="border-line border-t pt-5">
      <h2 className="section-title">
        {t(changes === null ? 'firstPublished' : 'correctedOn')} <Day date={since} />
      </h2>
      <p className="text-[0.9375rem] text-soft">
        {speaker === null ? '' : `${speaker.name} · `}
        {kindName(kind)} · <Link href={statementRevisionPath(id, revision)}>{t('asItStood', { revision })}</Link>
      </p>
      {reason !== null && <p className="mt-2">{t('reason', { reason })}</p>}
      <ChangedWords words={changes ?? [{ text, change: 'same' }]} />
    </section>
  )
}
