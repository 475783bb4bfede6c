import type { MonthView } from '#src/query/browse-views.ts'
import { formatCount } from './format-count.ts'
import { formatPeriod } from './format-period.ts'
import { Link } from './link.tsx'
import { MonthDays } from './month-days.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { monthAddress } from './transcripts-address.ts'
import { words } from './words.ts'

/** A month as a sheet of a calendar, and its transcripts. */
export function MonthPage({ view }: { view: MonthView }) {
  const { month, days, transcripts, previous, next } = view
  const t = words('browse')
  return (
    <>
      <h1 className="page-title">{t('transcriptsOf', { year: formatPeriod(month) })}</h1>
      <p className="mt-2 text-soft">{formatCount(transcripts.length, 'transcript')}</p>
      <nav aria-label={t('months')} className="mt-5 flex flex-wrap gap-3">
        {previous !== null && (
          <Link href={monthAddress(previous)} rel="prev" className="button">
            <span aria-hidden="true">← </span>
            {formatPeriod(previous)}
          </Link>
        )}
        {next !== null && (
          <Link href={monthAddress(next)} rel="next" className="button">
            {formatPeriod(next)}
            <span aria-hidden="true"> →</span>
          </Link>
        )}
      </nav>
      <div className="mt-8 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-16">
        <div className="min-w-0 max-lg:order-last">
          {transcripts.length === 0 ? (
            <p>{t.rich('noneOfMonth', { link: (text) => <Link href="/transcripts">{text}</Link> })}</p>
          ) : (
            <TranscriptList transcripts={transcripts} level="h2" anchors />
          )}
        </div>
        <aside className="max-lg:mb-8" aria-label={t('days')}>
          <MonthDays month={month} days={days} />
        </aside>
      </div>
    </>
  )
}
