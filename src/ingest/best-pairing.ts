/**
 * Pair two sequences in the order of both, so that the sum of the pairs' scores is the greatest (Needleman and Wunsch 1970).
 * Quadratic in time and memory.
 * @param scoreOf what a pair is worth; 0 is no pair.
 */
export function bestPairing(
  rows: readonly number[],
  columns: readonly number[],
  scoreOf: (row: number, column: number) => number,
): [number, number][] {
  const width = columns.length + 1
  const best = new Float64Array((rows.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  const scores = rows.map((row) => Float64Array.from(columns, (column) => scoreOf(row, column)))
  const scoreAt = (row: number, column: number) => scores[row]?.[column] ?? 0
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      const score = scoreAt(row, column)
      const paired = score > 0 ? score + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairing: [number, number][] = []
  for (let row = 0, column = 0; row < rows.length && column < columns.length; ) {
    const score = scoreAt(row, column)
    const [oldPlace, newPlace] = [rows[row] ?? 0, columns[column] ?? 0]
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairing.push([oldPlace, newPlace])
      row++
      column++
    } else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairing
}
