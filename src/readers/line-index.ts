import type { Position } from '#src/transcript/diagnostic.ts'

/** The lines of a text: where each begins, and what line and column an offset is at. */
export type LineIndex = {
  /** Offset of the first character of each line, in order; the first is 0. */
  starts: readonly number[]
  positionAt: (offset: number) => Position
}

const lineEnd = /\r\n|\n|\r/g

/** Index a text by line. A line ends with `\n`, `\r\n` or a lone `\r`. Offsets outside the text are moved into it. */
export function buildLineIndex(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length)
  return {
    starts,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length))
      const line = lastAtOrBefore(starts, inside)
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1, offset: inside }
    },
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
