import type { ExtractedBlock } from './build-document.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { PrintedLine } from './pdf-lines.ts'

const labelStart =
  /^(?:Q|A)[.:]?\s{1,}(?=[\p{Lu}“"])|^(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&,() -]{0,70}|\[\p{Lu}[^[\]]{1,60}\])[:：](?:\s|$)|^(?:\p{Lu}[\p{Lu}\p{M}'’.-]{1,30} ){1,4}\p{Lu}[\p{Lu}\p{M}'’-]{1,30}\. /u
const sentenceEnd = /[.!?…:;]["”’»)\]]*$/u
const brokenWord = /(\p{L}{2,})[-‐\u00AD]$/u
/** Larger than the text around it by this: a heading. */
const headingSize = 1.18

type Layout = { left: number; right: number; height: number; leading: number }

/**
 * Put printed lines together into paragraphs, over page ends, words that were broken at a line's end whole again. A
 * paragraph begins after a wider gap, at an indented line, after a line that ends a sentence early, and at what looks
 * like a label. Lines in larger letters are headings.
 */
export function joinPrintedLines(lines: readonly PrintedLine[]): ExtractedBlock[] {
  const layout = measureLayout(lines)
  const hyphenated = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []))
  const groups: PrintedLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || beginsParagraph(line, before, layout)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.map((group) => {
    const kind = group.every((line) => isLarge(line, layout)) && group.length <= 4 ? 'heading' : 'paragraph'
    return { kind, markdown: escapeMarkdown(joinLines(group, hyphenated)) }
  })
}

function beginsParagraph(line: PrintedLine, before: PrintedLine, layout: Layout): boolean {
  if (isLarge(line, layout) !== isLarge(before, layout)) return true
  if (labelStart.test(line.text)) return true
  const ended = sentenceEnd.test(before.text)
  const short = before.right < layout.right - (layout.right - layout.left) * 0.15
  const indented = line.x > layout.left + line.height * 0.8 && line.x > before.x + line.height * 0.8
  if (line.page !== before.page) return ended && (short || indented)
  const gap = before.y - line.y
  if (gap > layout.leading * 1.4) return true
  return indented || (short && ended)
}

function isLarge({ height }: PrintedLine, layout: Layout): boolean {
  return height > layout.height * headingSize
}

function joinLines(group: readonly PrintedLine[], hyphenated: ReadonlySet<string>): string {
  return group.reduce((text, line) => {
    const broken = brokenWord.exec(text)
    const next = /^\p{Ll}\p{L}*/u.exec(line.text)?.[0]
    if (!broken || next === undefined) return text === '' ? line.text : `${text} ${line.text}`
    const keeps = hyphenated.has(`${(broken[1] ?? '').toLowerCase()}-${next}`)
    return keeps ? text + line.text : text.slice(0, -1) + line.text
  }, '')
}

/** What is usual in a document: margins, size of letters, distance of lines. */
function measureLayout(lines: readonly PrintedLine[]): Layout {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const gap = before && before.page === line.page ? before.y - line.y : 0
    return gap > 0 && gap < line.height * 4 ? [gap] : []
  })
  return {
    left: quantile(
      lines.map(({ x }) => x),
      0.1,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.9,
    ),
    height: quantile(
      lines.map(({ height }) => height),
      0.5,
    ),
    leading: quantile(gaps, 0.4),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}
