import type { LineRange } from './cut-blocks.ts'
import type { LineIndex } from './line-index.ts'
import type { Block, StatementMark } from './source-document.ts'
import { type GivenStatement, readStatementMark } from './statement-mark.ts'

/** A mark as it stands in a text, and what it says; null where it can't be understood. */
type FoundMark = StatementMark & { given: GivenStatement | null }

/** The marks of editors, each on a line of its own, from an offset on. */
export function findStatementMarks(text: string, lines: LineIndex, from: number): FoundMark[] {
  if (!text.includes('<!--')) return []
  return lines.starts.flatMap((start, line): FoundMark[] => {
    if (start < from || !text.startsWith('<!--', start + indentAt(text, start))) return []
    const source = text.slice(start, lines.starts[line + 1] ?? text.length).trimEnd()
    const given = readStatementMark(source)
    if (given === undefined) return []
    const place = { start: start + indentAt(text, start), end: start + source.length }
    const problem = typeof given === 'string' ? given : null
    return [
      { ...place, position: lines.positionAt(place.start), problem, given: typeof given === 'string' ? null : given },
    ]
  })
}

function indentAt(text: string, start: number): number {
  let indent = 0
  while (text[start + indent] === ' ' || text[start + indent] === '\t') indent++
  return indent
}

/** The text with spaces in place of marks. */
export function blankOut(text: string, marks: readonly FoundMark[]): string {
  let blank = ''
  let from = 0
  for (const { start, end } of marks) {
    blank += text.slice(from, start) + ' '.repeat(end - start)
    from = end
  }
  return blank + text.slice(from)
}

/** The line ranges without the lines of marks. */
export function* splitAtMarks(ranges: readonly LineRange[], marks: readonly FoundMark[]): Generator<LineRange> {
  let next = 0
  for (const { kind, first, last } of ranges) {
    let from = first
    for (; next < marks.length; next++) {
      const line = (marks[next]?.position.line ?? 0) - 1
      if (line >= last) break
      if (line > from) yield { kind, first: from, last: line }
      from = Math.max(from, line + 1)
    }
    if (last > from) yield { kind, first: from, last }
  }
}

/** Give each mark to the block below it. One that stands above nothing, or above another, says nothing. */
export function giveMarks(
  blocks: readonly Block[],
  found: readonly FoundMark[],
): { blocks: Block[]; marks: StatementMark[] } {
  if (found.length === 0) return { blocks: [...blocks], marks: [] }
  const marks: StatementMark[] = []
  const given = new Map<number, GivenStatement>()
  let block = 0
  for (const [index, { given: says, ...mark }] of found.entries()) {
    while ((blocks[block]?.start ?? Number.POSITIVE_INFINITY) < mark.end) block++
    const below =
      (blocks[block]?.start ?? Number.POSITIVE_INFINITY) < (found[index + 1]?.start ?? Number.POSITIVE_INFINITY)
    marks.push({ ...mark, problem: mark.problem ?? (below ? null : 'No statement stands below it.') })
    if (says && below) given.set(block, says)
  }
  return { blocks: blocks.map((each, index) => withGiven(each, given.get(index))), marks }
}

function withGiven(block: Block, given: GivenStatement | undefined): Block {
  return given ? { ...block, given } : block
}
