import type { EngineName, ScaleResult } from './run-scale.ts'

type Series = { name: string; unit: string; measureOf: (result: ScaleResult) => number }

/** What the picture shows, one panel each, both axes logarithmic. */
const panels: readonly Series[] = [
  { name: 'Build', unit: 's', measureOf: ({ build }) => build / 1000 },
  { name: 'Memory, of the cluster as well', unit: 'MB', measureOf: (it) => (it.memory + it.clusterMemory) / 1e6 },
  { name: 'Known item, p50', unit: 'ms', measureOf: ({ p50 }) => p50 },
  { name: 'Known item, p95', unit: 'ms', measureOf: ({ p95 }) => p95 },
]
const colours: Record<EngineName, string> = { embedded: '#1d4ed8', OpenSearch: '#b45309' }
const [width, height, margin] = [360, 220, 46]

/** The results as an SVG picture: how each measure grows with the number of statements. */
export function drawScale(results: readonly ScaleResult[]): string {
  const drawn = panels.map((panel, i) => {
    const [x, y] = [(i % 2) * width, Math.floor(i / 2) * height]
    return `<g transform="translate(${x} ${y})">${drawPanel(panel, results)}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${2 * height}" role="img" font-family="system-ui, sans-serif" font-size="11">`,
    '<title>How build, start, memory and answers grow with the number of statements</title>',
    `<rect width="${2 * width}" height="${2 * height}" fill="#fff"/>`,
    ...drawn,
    ...Object.entries(colours).map(
      ([name, colour], i) =>
        `<text x="${margin + i * 90}" y="${2 * height - 4}" fill="${colour}" font-weight="600">${name}</text>`,
    ),
    '</svg>\n',
  ].join('\n')
}

function drawPanel({ name, unit, measureOf }: Series, results: readonly ScaleResult[]): string {
  const values = results.map(measureOf)
  const place = (value: number, all: readonly number[], from: number, to: number) => {
    const [least, most] = [Math.log(Math.min(...all)), Math.log(Math.max(...all))]
    return from + ((Math.log(value) - least) / (most - least || 1)) * (to - from)
  }
  const sizes = results.map(({ statements }) => statements)
  const points = results.map((result) => ({
    engine: result.engine,
    x: place(result.statements, sizes, margin, width - margin),
    y: place(measureOf(result), values, height - margin, margin + 10),
    label: format(measureOf(result)),
    size: format(result.statements),
  }))
  const lines = Object.entries(colours).map(([engine, colour]) => {
    const own = points.filter((point) => point.engine === engine)
    const line = own.map(({ x, y }) => `${x.toFixed(0)},${y.toFixed(0)}`).join(' ')
    const marks = own.map(
      ({ x, y, label, size }) =>
        `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="3" fill="${colour}"/>` +
        `<text x="${x.toFixed(0)}" y="${(y - 8).toFixed(0)}" text-anchor="middle" fill="${colour}">${label}</text>` +
        `<text x="${x.toFixed(0)}" y="${height - 20}" text-anchor="middle" fill="#555">${size}</text>`,
    )
    return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>${marks.join('')}`
  })
  return (
    `<text x="${margin}" y="20" font-weight="600" fill="#111">${name}, ${unit}</text>` +
    `<line x1="${margin}" x2="${width - margin}" y1="${height - 36}" y2="${height - 36}" stroke="#999"/>` +
    lines.join('')
  )
}

function format(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toFixed(0)} M`
  if (value >= 1e4) return `${(value / 1e3).toFixed(0)} k`
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
