import { cutBlocks, type LineRange } from './cut-blocks.ts'
import { buildLineIndex, type LineIndex } from './line-index.ts'
import type { SourceDocument } from './source-document.ts'

/** Lines of a wrapped text are at most this long. */
const widestWrapped = 120

/**
 * Read plain text. Where lines are wrapped, a paragraph is what stands between blank lines; where they are not, every
 * line is a paragraph.
 */
export function readText(text: string, frontMatter: SourceDocument['frontMatter'], bodyStart: number): SourceDocument {
  const lines = buildLineIndex(text)
  const first = bodyStart === 0 ? 0 : lines.positionAt(bodyStart).line
  const last = lines.starts.length
  const ranges = isWrapped(text, lines, first) ? [{ kind: 'paragraph' as const, first, last }] : eachLine(first, last)
  return { format: 'text', text, frontMatter, blocks: cutBlocks(text, lines, ranges) }
}

function* eachLine(first: number, last: number): Generator<LineRange> {
  for (let line = first; line < last; line++) yield { kind: 'paragraph', first: line, last: line + 1 }
}

/**
 * Whether lines were broken at a width: none in twenty is longer than the widest, and most lines that another line
 * follows at once are nearly full.
 */
function isWrapped(text: string, lines: LineIndex, first: number): boolean {
  const lengths = lines.starts
    .slice(first)
    .map((start, index) => text.slice(start, lines.starts[first + index + 1] ?? text.length).trim().length)
  const filled = lengths.filter((length) => length > 0).sort((a, b) => a - b)
  const width = filled[Math.floor(filled.length * 0.95)] ?? 0
  if (filled.length < 3 || width > widestWrapped) return false
  const followed = lengths.filter((length, index) => length > 0 && (lengths[index + 1] ?? 0) > 0)
  const full = followed.filter((length) => length >= width * 0.6)
  return followed.length > 0 && full.length * 2 > followed.length
}
