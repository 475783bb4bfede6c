import type { FrequencySeriesView, FrequencyView } from '#src/query/research-views.ts'
import { formatNumber } from './format-count.ts'
import { formatPeriod } from './format-period.ts'
import { formatMeasure, nameOfSeries } from './frequency-measure.ts'
import { scopeAddress } from './scope-address.ts'

/** The numbers of a chart, newest first; each count leads to the statements behind it. */
export function FrequencyTable({ view }: { view: FrequencyView }) {
  const { periods, series } = view
  const places = periods.map((_, place) => place).reverse()
  return (
    <section aria-label="Table of counts" className="mt-3 overflow-x-auto">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {view.period === 'month' ? 'Month' : 'Year'}
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
  return (
    <>
      <th scope="col">times</th>
      <th scope="col">per million</th>
    </>
  )
}

function Counts({ view, series, place }: { view: FrequencyView; series: FrequencySeriesView; place: number }) {
  const count = series.occurrences[place] ?? 0
  return (
    <>
      <td>{count === 0 ? '0' : <a href={statementsAddress(view, series, place)}>{formatNumber(count)}</a>}</td>
      <td className="text-soft">{formatMeasure(series.perMillion[place] ?? null, 'million')}</td>
    </>
  )
}

/** Where the statements of one period stand. */
function statementsAddress({ filters, periods }: FrequencyView, series: FrequencySeriesView, place: number): string {
  const period = periods[place] ?? ''
  const scope = { ...filters, speaker: series.speaker?.slug ?? filters.speaker }
  if (period.length === 4) return scopeAddress('/search', { ...scope, q: series.query, year: period })
  return scopeAddress('/search', {
    ...scope,
    q: `${series.query} after:${nextMonth(period, -1)} before:${nextMonth(period, 1)}`,
  })
}

/** The month so many months after another. */
function nextMonth(period: string, by: number): string {
  const date = new Date(`${period}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

function keyOf({ query, speaker }: FrequencySeriesView): string {
  return `${query} ${speaker?.slug}`
}
