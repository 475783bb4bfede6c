import type { CalendarView } from '#src/query/browse-views.ts'
import type { TranscriptListView } from '#src/query/views.ts'
import { Calendar } from './calendar.tsx'
import { FieldLinks } from './field-links.tsx'
import { formatCount, formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { transcriptsAddress } from './transcripts-address.ts'
import { words } from './words.ts'

/** All transcripts, or a year's, newest first; beside them the calendar and what else to browse by. */
export function TranscriptsPage({ view, calendar }: { view: TranscriptListView; calendar: CalendarView }) {
  const { transcripts, total, page, pageCount, year, years } = view
  const t = words('browse')
  const months = calendar.months.filter(({ month }) => year === null || month.startsWith(year))
  return (
    <>
      <h1 className="page-title">{year === null ? t('transcripts') : t('transcriptsOf', { year })}</h1>
      <p className="mt-2 text-soft">{t('newestFirst', { count: total })}</p>
      <nav aria-label={t('years')} className="mt-5">
        <ul className="flex flex-wrap gap-2">
          <Year address={transcriptsAddress(null)} name={t('allYears')} chosen={year === null} />
          {years.map(({ year: name, count }) => (
            <Year key={name} address={transcriptsAddress(name)} name={name} count={count} chosen={year === name} />
          ))}
        </ul>
      </nav>
      <div className="mt-8 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-x-16">
        <div className="min-w-0">
          {transcripts.length === 0 ? (
            <p>{t.rich('noneOfYear', { year: year ?? '', link: (text) => <Link href="/transcripts">{text}</Link> })}</p>
          ) : (
            <TranscriptList transcripts={transcripts} level="h2" />
          )}
          <Pagination page={page} pageCount={pageCount} addressOf={(number) => transcriptsAddress(year, number)} />
        </div>
        <aside className="mt-12 space-y-8 lg:mt-0" aria-label={t('browse')}>
          <Calendar months={months} />
          <FieldLinks fields={calendar.fields} />
        </aside>
      </div>
    </>
  )
}

function Year({ address, name, count, chosen }: { address: string; name: string; count?: number; chosen: boolean }) {
  return (
    <li>
      <Link href={address} aria-current={chosen ? 'page' : undefined} className="button">
        {name}
        {count !== undefined && <span className="font-normal text-soft"> {formatNumber(count)}</span>}
      </Link>
    </li>
  )
}

/** How many transcripts a list has, for its description. */
export function describeList({ total, year }: Pick<TranscriptListView, 'total' | 'year'>): string {
  const t = words('browse')
  return year === null
    ? t('describe', { count: formatCount(total, 'transcript') })
    : t('describeYear', { count: formatCount(total, 'transcript'), year })
}
