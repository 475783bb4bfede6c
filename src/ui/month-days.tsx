import { formatDay } from './format-day.ts'
import { currentLocale } from './locale.ts'
import { formatTag } from './locales.ts'
import { words } from './words.ts'

/** The days of a month in weeks from Monday on; those with transcripts lead to the first of them on the page. */
export function MonthDays({ month, days }: { month: string; days: readonly { day: string; count: number }[] }) {
  const counts = new Map(days.map(({ day, count }) => [day, count]))
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const offset = (first.getUTCDay() + 6) % 7
  const weeks = Array.from({ length: Math.ceil((offset + length) / 7) }, (_, week) => week)
  return (
    <table className="month-days">
      <thead>
        <tr>
          {weekdays().map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, weekday) => week * 7 + weekday - offset + 1).map((number) => (
              <td key={number}>
                {number >= 1 && number <= length && <DayCell month={month} number={number} counts={counts} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ month, number, counts }: { month: string; number: number; counts: ReadonlyMap<string, number> }) {
  const day = `${month}-${String(number).padStart(2, '0')}`
  const count = counts.get(day)
  if (count === undefined) return <span className="text-soft">{number}</span>
  return (
    <a href={`#d${day}`} aria-label={words('browse')('dayWith', { day: formatDay(day), count })}>
      {number}
      <span className="count">{count}</span>
    </a>
  )
}

/** 1 January 2024 was a Monday. */
function weekdays(): { short: string; long: string }[] {
  const write = (day: number, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(formatTag(currentLocale()), { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
  return Array.from({ length: 7 }, (_, place) => ({ short: write(place + 1, 'short'), long: write(place + 1, 'long') }))
}
