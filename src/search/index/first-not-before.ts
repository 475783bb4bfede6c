/** The place of the first of some rising numbers, from `low` to `end`, that is `least` or more; found in steps that double. */
export function firstNotBefore(numbers: Uint32Array, low: number, end: number, least: number): number {
  let from = low
  let until = low
  for (let step = 1; until < end && (numbers[until] ?? 0) < least; step *= 2) {
    from = until + 1
    until += step
  }
  until = Math.min(until, end)
  while (from < until) {
    const middle = (from + until) >>> 1
    if ((numbers[middle] ?? 0) < least) from = middle + 1
    else until = middle
  }
  return from
}
