import type { StatementAddress } from '#src/query/views.ts'
import { findPassage, type Passage } from '#src/transcript/passage.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { Link } from './link.tsx'
import { markRange } from './speech-text.tsx'
import { words } from './words.ts'

type Gone = { address: Extract<StatementAddress, { state: 'gone' }>; passage?: Passage | null }

/** A statement that was removed: what it said last, when it went, and the transcript as it is now; `passage` is marked. */
export function GonePage({ address, passage = null }: Gone) {
  const { text, retiredAt, transcript } = address
  const t = words('gone')
  const range = passage === null ? undefined : findPassage(text, passage)
  return (
    <article className="mx-auto max-w-measure space-y-6">
      <header>
        <p className="text-soft">
          <Day date={transcript.date} />
        </p>
        <h1 className="page-title mt-1">{t('title')}</h1>
        <p className="mt-3">
          {t.rich('told', {
            title: transcript.title,
            link: (text) => <Link href={transcriptPath(transcript.slug)}>{text}</Link>,
            day: () => <Day date={retiredAt} />,
          })}
        </p>
      </header>
      <section aria-label={t('lastText')}>
        <h2 className="font-semibold text-[0.9375rem] text-soft">{t('saidLast')}</h2>
        <blockquote className="statement" dir="auto">
          {[...text.matchAll(/(?:(?!\n\n).)+/gs)].map(({ 0: paragraph, index }) => (
            <p key={index}>{range ? markRange(paragraph, index, range, index) : paragraph}</p>
          ))}
        </blockquote>
      </section>
      <Link href={transcriptPath(transcript.slug)} className="button">
        {t('readNow')}
      </Link>
    </article>
  )
}
