import type { FrequencySeriesView, FrequencyView } from '#src/query/research-views.ts'
import {
  type ChartPoint,
  type ChartRoom,
  chooseTicks,
  drawPath,
  layOutLine,
  placeOnX,
  placeOnY,
  spreadLabels,
} from './chart-geometry.ts'
import { formatNumber } from './format-count.ts'
import { formatPeriod } from './format-period.ts'
import { formatMeasure, type Measure, nameOfSeries, valuesOf } from './frequency-measure.ts'
import { words } from './words.ts'

/** Patterns that tell lines apart without their colours. */
const dashes = ['', '7 3', '2 3', '11 3 2 3', '5 2 1 2 1 2']
/** Points are marked while there is room between them. */
const mostMarked = 48

/** How large a chart is drawn, in the units that its letters are set in: pixels where it has the room. */
type Size = { width: number; height: number; letters: number; names: number }
const wide: Size = { width: 1040, height: 400, letters: 13, names: 170 }
const narrow: Size = { width: 358, height: 300, letters: 12, names: 0 }

/** Counts over time as lines, once for wide and once for narrow screens; the table beneath has the numbers. */
export function FrequencyChart({ view, measure }: { view: FrequencyView; measure: Measure }) {
  return (
    <figure className="mt-6">
      <div className="hidden sm:block">
        <Drawing view={view} measure={measure} size={wide} name="wide" />
      </div>
      <div className="sm:hidden">
        <Drawing view={view} measure={measure} size={narrow} name="narrow" />
      </div>
      <Key series={view.series} />
    </figure>
  )
}

function Drawing({ view, measure, size, name }: { view: FrequencyView; measure: Measure; size: Size; name: string }) {
  const { periods, series } = view
  const all = series.map((one) => valuesOf(one, measure))
  const ticks = chooseTicks(Math.max(0, ...all.flat().map((value) => value ?? 0)))
  const most = ticks.at(-1) ?? 1
  const left = size.letters * (0.62 * Math.max(...ticks.map((tick) => String(tick).length)) + 1.2)
  const room: ChartRoom = { left, top: 14, width: size.width - left - size.names - 8, height: size.height - 44 }
  const lines = all.map((values) => layOutLine(values, most, room))
  const t = words('frequency')
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`chart-title-${name} chart-says-${name}`}
      fontSize={size.letters}
      className="chart h-auto w-full"
    >
      <title id={`chart-title-${name}`}>{t(`chart.${measure}.${view.period}`)}</title>
      <desc id={`chart-says-${name}`}>{tellPeaks(view, measure)}</desc>
      <Scale ticks={ticks} room={room} size={size} />
      <Periods periods={periods} room={room} size={size} />
      {series.map((one, place) => (
        <g key={`${one.query} ${one.speaker?.slug}`} className={`series-${place + 1}`}>
          {(lines[place] ?? []).map((points) => (
            <path key={points[0]?.place} d={drawPath(points)} strokeDasharray={dashes[place]} className="line" />
          ))}
          {periods.length <= mostMarked &&
            (lines[place] ?? []).flat().map((point) => (
              <circle key={point.place} cx={point.x} cy={point.y} r={size.letters / 4} className="point">
                <title>
                  {`${nameOfSeries(one)}, ${formatPeriod(periods[point.place] ?? '')}: ${formatMeasure(valuesOf(one, measure)[point.place] ?? null, measure)}`}
                </title>
              </circle>
            ))}
        </g>
      ))}
      {size.names > 0 && <Names series={series} lines={lines} room={room} size={size} />}
    </svg>
  )
}

function Scale({ ticks, room, size }: { ticks: readonly number[]; room: ChartRoom; size: Size }) {
  return ticks.map((tick) => {
    const y = placeOnY(tick, ticks.at(-1) ?? 1, room)
    return (
      <g key={tick}>
        <line x1={room.left} x2={room.left + room.width} y1={y} y2={y} className={tick === 0 ? 'axis' : 'grid'} />
        <text x={room.left - size.letters / 2} y={y + size.letters / 3} textAnchor="end">
          {formatNumber(tick)}
        </text>
      </g>
    )
  })
}

/** Years under the axis, as many as there is room for. */
function Periods({ periods, room, size }: { periods: readonly string[]; room: ChartRoom; size: Size }) {
  const years = periods
    .map((period, place) => ({
      year: period.slice(0, 4),
      starts: period.length === 4 || period.endsWith('-01'),
      place,
    }))
    .filter(({ starts, place }) => starts || place === 0)
  const each = Math.ceil(years.length / Math.max(1, Math.floor(room.width / (size.letters * 3.6))))
  const bottom = room.top + room.height
  return years
    .filter((_, place) => place % each === 0)
    .map(({ year, place }) => {
      const x = placeOnX(place, periods.length, room)
      return (
        <g key={place}>
          <line x1={x} x2={x} y1={bottom} y2={bottom + 5} className="axis" />
          <text x={x} y={bottom + 8 + size.letters} textAnchor={place === 0 && periods.length > 1 ? 'start' : 'middle'}>
            {year}
          </text>
        </g>
      )
    })
}

/** The name of each line at its end. */
function Names({
  series,
  lines,
  room,
  size,
}: {
  series: readonly FrequencySeriesView[]
  lines: readonly (readonly ChartPoint[][])[]
  room: ChartRoom
  size: Size
}) {
  const bottom = room.top + room.height
  const ends = lines.map((stretches) => stretches.at(-1)?.at(-1)?.y ?? bottom)
  const spread = spreadLabels(ends, size.letters * 1.35, bottom)
  return series.map((one, place) => (
    <text
      key={`${one.query} ${one.speaker?.slug}`}
      x={room.left + room.width + 10}
      y={(spread[place] ?? 0) + size.letters / 3}
      className={`name series-${place + 1}`}
    >
      {cutName(nameOfSeries(one), 22)}
    </text>
  ))
}

/** The lines with their names, for where there is no room beside them and for names that were cut. */
function Key({ series }: { series: readonly FrequencySeriesView[] }) {
  return (
    <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem] sm:justify-center">
      {series.map((one, place) => (
        <span key={`${one.query} ${one.speaker?.slug}`} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true" className="chart">
            <g className={`series-${place + 1}`}>
              <path d="M0 4H32" strokeDasharray={dashes[place]} className="line" />
            </g>
          </svg>
          {nameOfSeries(one)}
        </span>
      ))}
    </figcaption>
  )
}

/** What the lines say, for those who don't see them: where each is highest. */
function tellPeaks({ periods, series }: FrequencyView, measure: Measure): string {
  const t = words('frequency')
  const sentences = series.map((one) => {
    const values = valuesOf(one, measure)
    const most = Math.max(0, ...values.map((value) => value ?? 0))
    const peak = periods[values.indexOf(most)]
    if (most === 0 || peak === undefined) return t('neverSaid', { name: nameOfSeries(one) })
    return t('highest', { name: nameOfSeries(one), period: formatPeriod(peak), value: formatMeasure(most, measure) })
  })
  return [...sentences, t('tableBelow')].join(' ')
}

function cutName(name: string, length: number): string {
  return name.length <= length ? name : `${name.slice(0, length - 1)}…`
}
