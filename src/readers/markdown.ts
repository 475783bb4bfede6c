import MarkdownIt from 'markdown-it'
import { cutBlocks, type LineRange } from './cut-blocks.ts'
import { buildLineIndex } from './line-index.ts'
import { blankOut, findStatementMarks, giveMarks, splitAtMarks } from './marked-blocks.ts'
import type { Block, SourceDocument } from './source-document.ts'

/**
 * Only the blocks that transcripts have: an indented line is speech, not code; a line of hyphens under a paragraph is
 * a rule, not a heading; HTML stays text.
 */
const blockParser = new MarkdownIt('zero').enable(['blockquote', 'heading', 'hr', 'list', 'table'])
const containers: Record<string, Block['kind']> = { list_item_open: 'list-item', blockquote_open: 'quote' }
const leaves: Record<string, Block['kind']> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  hr: 'rule',
  table_open: 'table',
}

/**
 * Read the body of a Markdown file, from `bodyStart` on. `text` is the whole file, so that offsets are the file's.
 * Linear in the length of the text.
 */
export function readMarkdown(
  text: string,
  frontMatter: SourceDocument['frontMatter'],
  bodyStart: number,
): SourceDocument {
  const lines = buildLineIndex(text)
  const firstLine = bodyStart === 0 ? 0 : lines.positionAt(bodyStart).line - 1
  const from = lines.starts[firstLine] ?? 0
  const marks = findStatementMarks(text, lines, bodyStart)
  const body = ' '.repeat(bodyStart - from) + blankOut(text, marks).slice(bodyStart)
  const ranges = [...withUncovered(leafRanges(body), lines.starts.length - firstLine)]
  const moved = ranges.map(({ kind, first, last }) => ({ kind, first: first + firstLine, last: last + firstLine }))
  const spoken = [...splitAtMarks(moved, marks)]
  const blocks = cutBlocks(text, lines, spoken).filter((block) => block.start >= bodyStart)
  return { format: 'markdown', text, frontMatter, ...giveMarks(blocks, marks) }
}

function leafRanges(body: string): LineRange[] {
  const ranges: LineRange[] = []
  const around: Block['kind'][] = []
  let tableEnd = 0
  for (const token of blockParser.parse(body, {})) {
    const container = containers[token.type]
    if (container) around.push(container)
    else if (token.type === 'list_item_close' || token.type === 'blockquote_close') around.pop()
    const leaf = leaves[token.type]
    if (!leaf || !token.map || token.map[0] < tableEnd) continue
    const [first, last] = token.map
    if (leaf === 'table') tableEnd = last
    ranges.push({ kind: leaf === 'paragraph' ? (around.at(-1) ?? leaf) : leaf, first, last })
  }
  return ranges
}

/** Lines that no leaf covers, such as an empty list item, are paragraphs: nothing may be lost. Overlaps are cut off. */
function* withUncovered(ranges: readonly LineRange[], lineCount: number): Generator<LineRange> {
  let next = 0
  for (const { kind, first, last } of ranges) {
    if (first > next) yield { kind: 'paragraph', first: next, last: first }
    const begin = Math.max(first, next)
    if (last > begin) yield { kind, first: begin, last }
    next = Math.max(next, last)
  }
  if (lineCount > next) yield { kind: 'paragraph', first: next, last: lineCount }
}
