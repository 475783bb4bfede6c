import { formatNumber } from './format-count.ts'
import { Link } from './link.tsx'

/** Heights of the columns, in the units of the drawing. */
const tallest = 40

/** Years as columns, each a link, oldest first; `chosen` is set off by more than its colour. */
export function YearChart({
  years,
  chosen,
  addressOf,
}: {
  years: readonly { value: string; count: number }[]
  chosen: string | null
  addressOf: (year: string) => string
}) {
  const most = Math.max(...years.map(({ count }) => count), 1)
  const ordered = [...years].sort((one, other) => one.value.localeCompare(other.value))
  return (
    <ol className="flex items-end gap-1 overflow-x-auto">
      {ordered.map(({ value, count }) => (
        <li key={value} className="min-w-9 max-w-20 flex-1">
          <Link
            href={addressOf(value)}
            aria-current={value === chosen ? 'true' : undefined}
            className="block text-center text-xs no-underline hover:underline aria-[current]:font-bold"
          >
            <span className="text-soft tabular-nums">{formatNumber(count)}</span>
            <svg viewBox={`0 0 10 ${tallest}`} preserveAspectRatio="none" aria-hidden="true" className="h-10 w-full">
              <rect
                y={tallest - Math.max(1, (count / most) * tallest)}
                width="10"
                height={tallest}
                className={value === chosen ? 'fill-accent' : 'fill-edge'}
              />
            </svg>
            <span className="tabular-nums">{value}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
