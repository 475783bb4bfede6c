import type { Asked, Measurement } from './measure.ts'
import { quantile } from './quantile.ts'

const heads = [
  ...['set', 'engine', 'build s', 'start from snapshot s', 'memory MB', '÷ text'],
  ...['queries', 'p50 ms', 'p95 ms', 'p99 ms', 'MRR@10', 'hit@10'],
]

/**
 * A Markdown table of all contenders on all sets; in brackets how many times ours. What an engine costs stands in its first
 * row. A contender that was too slow for all queries is compared with ours on those that it answered: “first 80” says how many.
 */
export function describeComparison(measurements: readonly Measurement[], textBytes: number): string {
  const [ours] = measurements
  const rows = (ours?.sets ?? []).flatMap((own, i) =>
    measurements.flatMap((measurement) => {
      const asked = measurement.sets.find(({ set }) => set === own.set)
      if (!asked) return []
      const costs = i === 0 ? costsOf(measurement, ours, textBytes) : ['', '', '', '']
      return [[asked.set, measurement.name, ...costs, ...cellsOf(asked, own)]]
    }),
  )
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function costsOf({ build, restart, memory }: Measurement, ours: Measurement | undefined, textBytes: number): string[] {
  const start = restart === null ? '' : `${(restart / 1000).toFixed(2)} (build ÷ ${(build / restart).toFixed(0)})`
  return [
    `${(build / 1000).toFixed(1)}${times(build, ours?.build)}`,
    start,
    `${(memory / 1e6).toFixed(0)}${times(memory, ours?.memory)}`,
    (memory / textBytes).toFixed(1),
  ]
}

function cellsOf(asked: Asked, ours: Asked): string[] {
  const count = asked.times.length
  if (count === 0) return ['none in the time', '', '', '', '', '']
  const same = asked !== ours
  const own = { ...ours, times: ours.times.slice(0, count), ranks: ours.ranks.slice(0, count) }
  const speed = [0.5, 0.95, 0.99].map((share) => {
    const [mine, theirs] = [quantileOf(own.times, share), quantileOf(asked.times, share)]
    return `${theirs < 1000 ? theirs.toPrecision(3) : theirs.toFixed(0)}${same ? times(theirs, mine) : ''}`
  })
  const quality = [reciprocalRank, hits].map((rate) => {
    const [mine, theirs] = [rate(own.ranks), rate(asked.ranks)]
    if (theirs === null || mine === null) return ''
    return `${theirs.toFixed(3)}${count < ours.times.length ? ` (ours ${mine.toFixed(3)})` : ''}`
  })
  return [count < ours.times.length ? `first ${count}` : String(count), ...speed, ...quality]
}

function quantileOf(times: readonly number[], share: number): number {
  return quantile(
    [...times].sort((one, other) => one - other),
    share,
  )
}

function reciprocalRank(ranks: Asked['ranks']): number | null {
  return mean(ranks, (rank) => (rank === 0 ? 0 : 1 / rank))
}

function hits(ranks: Asked['ranks']): number | null {
  return mean(ranks, (rank) => Math.min(rank, 1))
}

function mean(ranks: Asked['ranks'], worth: (rank: number) => number): number | null {
  const known = ranks.filter((rank) => rank !== null)
  return known.length === 0 ? null : known.reduce((sum, rank) => sum + worth(rank), 0) / known.length
}

/** How many times ours, in brackets. */
function times(theirs: number, ours: number | undefined): string {
  if (ours === undefined || ours === 0 || ours === theirs) return ''
  const ratio = theirs / ours
  return ` (×${ratio < 10 ? ratio.toPrecision(2) : ratio.toFixed(0)})`
}
