/**
 * The number of letters changed, lost, added or swapped with their neighbour between two words (optimal string alignment),
 * as far as `most`: above it the answer is `most + 1`. O(length · most).
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = nextRow(one, other, i, last, beforeLast, most)
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}

function nextRow(
  one: string,
  other: string,
  i: number,
  last: readonly number[],
  beforeLast: readonly number[],
  most: number,
): number[] {
  const far = most + 1
  const row = new Array<number>(other.length + 1).fill(far)
  row[0] = i
  for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
    const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
    const changed = (last[j - 1] ?? far) + (same ? 0 : 1)
    const swapped = isSwap(one, other, i, j) ? (beforeLast[j - 2] ?? far) + 1 : far
    row[j] = Math.min(changed, (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, swapped)
  }
  return row
}

function isSwap(one: string, other: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
}
