import type { FrequencySeriesView, FrequencyView } from '#src/query/research-views.ts'
import { formatNumber } from './format-count.ts'
import { formatPeriod } from './format-period.ts'
import { formatMeasure, nameOfSeries } from './frequency-measure.ts'
import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { words } from './words.ts'

/** The numbers of a chart, newest first; each count leads to the statements behind it. */
export function FrequencyTable({ view }: { view: FrequencyView }) {
  const { periods, series } = view
  const t = words('frequency')
  const places = periods.map((_, place) => place).reverse()
  return (
    <section aria-label={t('tableOfCounts')} className="mt-3 overflow-x-auto">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t(view.period)}
            </th>
            {series.map((one) => (
              <th key={keyOf(one)} scope="colgroup" colSpan={2} className="name">
                {nameOfSeries(one)}
              </th>
            ))}
          </tr>
          <tr>
            {series.map((one) => (
              <ColumnHeads key={keyOf(one)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={periods[place]}>
              <th scope="row">{formatPeriod(periods[place] ?? '')}</th>
              {series.map((one) => (
                <Counts key={keyOf(one)} view={view} series={one} place={place} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ColumnHeads() {
  const t = words('frequency')
  return (
    <>
      <th scope="col">{t('times')}</th>
      <th scope="col">{t('perMillion')}</th>
    </>
  )
}

function Counts({ view, series, place }: { view: FrequencyView; series: FrequencySeriesView; place: number }) {
  const count = series.occurrences[place] ?? 0
  return (
    <>
      <td>{count === 0 ? '0' : <Link href={statementsAddress(view, series, place)}>{formatNumber(count)}</Link>}</td>
      <td className="text-soft">{formatMeasure(series.perMillion[place] ?? null, 'million')}</td>
    </>
  )
}

/** Where the statements of one period stand. */
function statementsAddress({ filters, periods }: FrequencyView, series: FrequencySeriesView, place: number): string {
  const period = periods[place] ?? ''
  const scope = { ...filters, speaker: series.speaker?.slug ?? filters.speaker }
  if (period.length === 4) return scopeAddress('/search', { ...scope, q: series.query, year: period })
  return scopeAddress('/search', { ...scope, q: series.query }, { from: period, to: period })
}

function keyOf({ query, speaker }: FrequencySeriesView): string {
  return `${query} ${speaker?.slug}`
}
