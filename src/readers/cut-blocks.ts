import type { LineIndex } from './line-index.ts'
import type { Block } from './source-document.ts'
import { trimRange } from './white-space.ts'

/** Lines that belong together: from the first to before the last, counted from 0. */
export type LineRange = { kind: Block['kind']; first: number; last: number }

/** A line that only sets parts apart, though its format may not know it as a rule: `\*\*\*`, `###`, `———`. */
const ruleLine = /^[\s\\*#_=~–—-]{3,200}$/u
const ruleMarks = /(?:[*#_=~–—-][\s\\]*){3}/u

/**
 * Make blocks of line ranges: cut where a line holds only white space (no-break spaces included), without the white
 * space around them; a line of asterisks, hyphens or number signs is a block of its own. Ranges must be in order and
 * not overlap.
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
      const cut = cutAt(text.slice(lineStart(line), lineStart(line + 1)))
      if (!cut) continue
      add(kind, from, line)
      if (cut === 'rule') add('rule', line, line + 1)
      from = line + 1
    }
    add(kind, from, last)
  }
  return blocks
}

function cutAt(line: string): 'blank' | 'rule' | undefined {
  if (line.trim() === '') return 'blank'
  return ruleLine.test(line) && ruleMarks.test(line) ? 'rule' : undefined
}
