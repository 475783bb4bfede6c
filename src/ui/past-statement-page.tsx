import type { PastAndNow, PastStatementView } from '#src/query/history-views.ts'
import type { Passage } from '#src/transcript/passage.ts'
import { statementHistoryPath, statementPath, transcriptRevisionPath } from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { ChangedWords } from './changed-words.tsx'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { Speech } from './speech.tsx'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

/** A statement as it stood in a revision, and what became of it; `passage` is what its address names. */
export function PastStatementPage({ past, passage = null }: { past: PastStatementView; passage?: Passage | null }) {
  const { id, revision, at, kind, paragraphs, transcript, now } = past
  const t = words('past')
  return (
    <article className="mx-auto max-w-measure space-y-8">
      <section aria-label={t('label')} className="notice">
        <p>
          {t.rich('statement', { revision, day: () => <Day date={at} /> })} <Now id={id} now={now} />{' '}
          <Link href={statementHistoryPath(id)}>{t('allCorrections')}</Link>
        </p>
      </section>
      <header>
        <p className="text-soft">
          {kindName(kind)} · <Day date={transcript.date} />
          {transcript.place !== null && ` · ${transcript.place}`}
        </p>
        <h1 className="page-title mt-1">{nameOfSpeaker(past) === '' ? kindName(kind) : <SpeakerName said={past} />}</h1>
        <p className="mt-3">
          <span className="text-soft">{t('from')} </span>
          <Link href={transcriptRevisionPath(transcript.slug, revision)} lang={transcript.language}>
            {transcript.title}
          </Link>
        </p>
      </header>
      <div lang={transcript.language} dir={textDirection(transcript.language)} className={`statement ${kind} large`}>
        <Speech paragraphs={paragraphs} passage={passage} />
      </div>
      {now.state === 'changed' && (
        <section aria-label={t('changedSince')} className="border-line border-t pt-5">
          <h2 className="section-title">{t('changedSince')}</h2>
          <ChangedWords words={now.words} />
        </section>
      )}
    </article>
  )
}

function Now({ id, now }: { id: StatementId; now: PastAndNow }) {
  const t = words('past')
  if (now.state === 'gone') return <>{t('removed')}</>
  if (now.state === 'same') return <Link href={statementPath(id)}>{t('same')}</Link>
  if (now.state === 'moved') return <Link href={statementPath(now.to)}>{t('joined')}</Link>
  return <Link href={statementPath(id)}>{t('corrected')}</Link>
}
