import { formatNumber } from './format-count.ts'
import { formatMonth, formatPeriod } from './format-period.ts'
import { Link } from './link.tsx'
import { monthAddress } from './transcripts-address.ts'
import { words } from './words.ts'

const monthNumbers = Array.from({ length: 12 }, (_, place) => place + 1)

/** Years of twelve months each with its number of transcripts, newest first: a month with any is a link. */
export function Calendar({ months }: { months: readonly { month: string; count: number }[] }) {
  if (months.length === 0) return null
  const counts = new Map(months.map(({ month, count }) => [month, count]))
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  const most = Math.max(...counts.values())
  return (
    <section aria-labelledby="calendar-title">
      <h2 id="calendar-title" className="section-title">
        {words('browse')('byMonth')}
      </h2>
      {years.map((year) => (
        <div key={year} className="calendar">
          <h3>{year}</h3>
          <ul>
            {monthNumbers.map((number) => (
              <Month key={number} year={year} number={number} counts={counts} most={most} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

type MonthProps = { year: string; number: number; counts: ReadonlyMap<string, number>; most: number }

function Month({ year, number, counts, most }: MonthProps) {
  const month = `${year}-${String(number).padStart(2, '0')}`
  const count = counts.get(month) ?? 0
  const name = formatMonth(number, 'short')
  if (count === 0)
    return (
      <li className="none">
        <span aria-hidden="true">{name}</span>
      </li>
    )
  return (
    <li data-level={Math.max(1, Math.ceil((count / most) * 4))}>
      <Link href={monthAddress(month)} aria-label={words('browse')('monthWith', { month: formatPeriod(month), count })}>
        <span>{name}</span> <span className="count">{formatNumber(count)}</span>
      </Link>
    </li>
  )
}
