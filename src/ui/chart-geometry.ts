/** Where a chart of lines draws: the room for the lines themselves, in the units of the drawing. */
export type ChartRoom = { left: number; top: number; width: number; height: number }

/** A point of a line; `place` is its number among the periods. */
export type ChartPoint = { place: number; x: number; y: number }

/** Steps of a scale that reach up to a number, from 0, about `steps` of them: 1, 2 or 5 times a power of ten apart. */
export function chooseTicks(most: number, steps = 4): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, tick) => Number((tick * step).toPrecision(12)))
}

/** Where a period stands from left to right; a single one in the middle. */
export function placeOnX(place: number, count: number, { left, width }: ChartRoom): number {
  return count <= 1 ? left + width / 2 : left + (place / (count - 1)) * width
}

/** Where a number stands from top to bottom, of a scale that reaches up to `most`. */
export function placeOnY(value: number, most: number, { top, height }: ChartRoom): number {
  return top + height - (value / most) * height
}

/** The stretches of a line between which nothing was said. */
export function layOutLine(values: readonly (number | null)[], most: number, room: ChartRoom): ChartPoint[][] {
  const stretches: ChartPoint[][] = []
  let stretch: ChartPoint[] = []
  for (const [place, value] of values.entries()) {
    if (value === null) {
      if (stretch.length > 0) stretches.push(stretch)
      stretch = []
    } else stretch.push({ place, x: placeOnX(place, values.length, room), y: placeOnY(value, most, room) })
  }
  if (stretch.length > 0) stretches.push(stretch)
  return stretches
}

/** Labels moved apart, so that none covers another: each stays as near to where it was as there is room. */
export function spreadLabels(wanted: readonly number[], apart: number, lowest: number): number[] {
  const order = wanted.map((_, label) => label).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0))
  const spread = [...wanted]
  let above = Number.NEGATIVE_INFINITY
  for (const label of order) {
    above = Math.max(wanted[label] ?? 0, above + apart)
    spread[label] = above
  }
  let below = lowest + apart
  for (const label of order.reverse()) {
    below = Math.min(spread[label] ?? 0, below - apart)
    spread[label] = below
  }
  return spread
}

/** An SVG path through points; a point alone is a short dash. */
export function drawPath(points: readonly ChartPoint[]): string {
  const [only] = points
  if (points.length === 1 && only) return `M${round(only.x - 2)} ${round(only.y)}h4`
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
