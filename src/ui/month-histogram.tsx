import { formatPeriod } from './format-period.ts'
import { currentLocale } from './locale.ts'
import { localPath } from './locales.ts'
import { monthBeside, type SearchState } from './search-address.ts'
import { words } from './words.ts'

/** The height of the drawing, and months that are drawn at most: of more, the newest. */
const tallest = 48
const mostMonths = 240

type MonthHistogramProps = {
  months: readonly { value: string; count: number }[]
  state: SearchState
  /** Tells the histograms of a page apart. */
  name: string
}

/**
 * What a search finds month by month, and two months to narrow it down to. With scripts, dragging over the columns fills
 * them in (client/histogram.ts); without, they are typed.
 */
export function MonthHistogram({ months, state, name }: MonthHistogramProps) {
  const t = words('search')
  const columns = fillGaps(months)
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <form action={localPath('/search', currentLocale())} method="get" className="histogram" data-histogram="">
      {columns.length > 1 && (
        <svg viewBox={`0 0 ${columns.length} ${tallest}`} preserveAspectRatio="none" aria-hidden="true">
          {columns.map(({ month, count }, place) => (
            <rect
              key={month}
              x={place + 0.1}
              width={0.8}
              y={tallest - (count === 0 ? 0 : Math.max(1.5, (count / most) * tallest))}
              height={tallest}
              data-month={month}
            >
              <title>{`${formatPeriod(month)}: ${count}`}</title>
            </rect>
          ))}
        </svg>
      )}
      {Object.entries(toKept(state)).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <MonthField id={`${name}-from`} name="from" label={t('from')} value={state.from ?? columns[0]?.month ?? ''} />
        <MonthField id={`${name}-to`} name="to" label={t('to')} value={state.to ?? columns.at(-1)?.month ?? ''} />
        <button type="submit" className="button small">
          {t('narrow')}
        </button>
      </div>
      <p className="hint" hidden>
        {t('drag')}
      </p>
    </form>
  )
}

function MonthField({ id, name, label, value }: { id: string; name: string; label: string; value: string }) {
  return (
    <div>
      <label htmlFor={id} className="block text-[0.875rem] text-soft">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="month"
        defaultValue={value}
        pattern="\d{4}-\d{2}"
        placeholder="YYYY-MM"
        className="w-full rounded-md border border-edge bg-leaf px-2 py-1 text-[0.875rem]"
      />
    </div>
  )
}

/** What of a search stays as it is when its months change. */
function toKept({ q, speaker, kind, place, language, group, sort }: SearchState): Record<string, string> {
  const kept = { q, speaker, kind, place, language, group, sort: sort === 'best' ? null : sort }
  return Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

function fillGaps(months: MonthHistogramProps['months']): { month: string; count: number }[] {
  const counts = new Map(months.map(({ value, count }) => [value, count]))
  const [first, last] = [months[0]?.value, months.at(-1)?.value]
  const filled: { month: string; count: number }[] = []
  if (first === undefined || last === undefined) return filled
  for (let month = last; month >= first && filled.length < mostMonths; month = monthBeside(month, -1))
    filled.unshift({ month, count: counts.get(month) ?? 0 })
  return filled
}
