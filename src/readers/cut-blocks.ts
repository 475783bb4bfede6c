import type { LineIndex } from './line-index.ts'
import type { Block } from './source-document.ts'
import { trimRange } from './white-space.ts'

/** Lines that belong together: from the first to before the last, counted from 0. */
export type LineRange = { kind: Block['kind']; first: number; last: number }

/**
 * Make blocks of line ranges: cut where a line holds only white space (no-break spaces included), without the white
 * space around them. Ranges must be in order and not overlap.
 */
export function cutBlocks(text: string, lines: LineIndex, ranges: Iterable<LineRange>): Block[] {
  const blocks: Block[] = []
  const lineStart = (line: number) => lines.starts[line] ?? text.length
  const add = (kind: Block['kind'], first: number, last: number) => {
    const { start, end } = trimRange(text, lineStart(first), lineStart(last))
    if (start < end) blocks.push({ kind, start, end, position: lines.positionAt(start) })
  }
  for (const { kind, first, last } of ranges) {
    let from = first
    for (let line = first; line < last; line++) {
      if (text.slice(lineStart(line), lineStart(line + 1)).trim() !== '') continue
      add(kind, from, line)
      from = line + 1
    }
    add(kind, from, last)
  }
  return blocks
}
