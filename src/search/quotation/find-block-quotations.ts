import type { FoundQuotation } from './found-quotation.ts'
import type { Span } from './paragraphs.ts'

/** Quotation marks around a whole line add nothing to a block. */
const around = /^[\s>]*["“„«‹「『]?\s*|\s*["”“»›」』]?\s*$/gu

/** Block quotations: paragraphs whose lines begin with `>`, as in mail and Markdown. Those one after another are one. */
export function findBlockQuotations(text: string, paragraphs: readonly Span[]): FoundQuotation[] {
  const found: FoundQuotation[] = []
  let before: FoundQuotation | undefined
  for (const paragraph of paragraphs) {
    const parts = text.charAt(paragraph.start) === '>' ? readLines(text, paragraph) : []
    if (parts.length === 0) {
      before = undefined
      continue
    }
    if (before) {
      before.parts.push(...parts)
      before.end = paragraph.end
      continue
    }
    before = { ...paragraph, parts, form: 'block' }
    found.push(before)
  }
  return found
}

function readLines(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  for (const line of text.slice(start, end).split('\n')) {
    const [lead = '', tail = ''] = [...line.matchAll(around)].map(([found]) => found)
    const part = { start: from + lead.length, end: from + line.length - tail.length }
    if (part.start < part.end) parts.push(part)
    from += line.length + 1
  }
  return parts
}
