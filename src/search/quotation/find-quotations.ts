import { findBlockQuotations } from './find-block-quotations.ts'
import type { FoundQuotation } from './found-quotation.ts'
import { listParagraphs, type Span } from './paragraphs.ts'
import { closes, mayBeApostrophe, readOpener } from './quotation-marks.ts'
import { splitLongSpans } from './split-long-spans.ts'

type Open = NonNullable<ReturnType<typeof readOpener>>

const speakerLabel = /^\p{Lu}[\p{L}\p{M}.'’\- ]{1,60}:\s+(?=\S)/u
const signature = /^(?:—|–|--?)\s*\p{Lu}.{1,80}$/u
/** Paragraphs that a quotation may run over without its mark being repeated. */
const mostParagraphs = 12

/**
 * The quotations of a text, in order; what is quoted within a quotation belongs to it. A text without any is one itself.
 * Linear in its length.
 */
export function findQuotations(text: string): FoundQuotation[] {
  const paragraphs = listParagraphs(text)
  const blocks = findBlockQuotations(text, paragraphs)
  const rest = paragraphs.filter(({ start }) => !blocks.some((block) => start >= block.start && start < block.end))
  const marked = findMarked(text, rest)
  const found = [...blocks, ...marked].sort((one, other) => one.start - other.start)
  if (found.length > 0) return splitLongSpans(text, found)
  const parts = withoutSpeaker(text, paragraphs)
  return splitLongSpans(text, parts.length === 0 ? [] : [{ ...hull(parts), parts, form: 'text' }])
}

/** A text that is one quotation, without who says it: `Jen Psaki: …`, or `— Jen Psaki` as its last line. */
function withoutSpeaker(text: string, paragraphs: readonly Span[]): Span[] {
  const parts = [...paragraphs]
  const [first, last] = [parts[0], parts.at(-1)]
  if (first && last && last !== first && signature.test(text.slice(last.start, last.end))) parts.pop()
  const label = first && speakerLabel.exec(text.slice(first.start, first.end))
  if (first && label) parts[0] = { start: first.start + label[0].length, end: first.end }
  return parts
}

function hull(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

function findMarked(text: string, paragraphs: readonly Span[]): FoundQuotation[] {
  const found: FoundQuotation[] = []
  let from = 0
  paragraphs.forEach((paragraph, number) => {
    for (let at = Math.max(from, paragraph.start); at < paragraph.end; at++) {
      const open = readOpener(text, at)
      if (!open) continue
      const quotation = readQuotation(text, at, open, paragraphs.slice(number, number + mostParagraphs))
      if (!quotation) continue
      found.push(quotation)
      at = quotation.end - 1
      from = quotation.end
    }
  })
  return found
}

/** The quotation that a mark opens; undefined when the mark is none. `paragraphs` begin with the mark’s own. */
function readQuotation(text: string, at: number, open: Open, paragraphs: readonly Span[]): FoundQuotation | undefined {
  const parts: Span[] = []
  for (const [number, paragraph] of paragraphs.entries()) {
    const reopened = number > 0 && text.charAt(paragraph.start) === open.opener
    const start = number === 0 ? at + 1 : paragraph.start + (reopened ? 1 : 0)
    const close = findClose(text, start, paragraph.end, open)
    if (close !== null) {
      parts.push(trim(text, { start, end: close }))
      return { start: at, end: close + 1, parts, form: 'marks' }
    }
    if (open.nature !== 'double') return undefined
    parts.push(trim(text, { start, end: paragraph.end }))
    if (!continues(text, open, paragraphs.slice(number + 1))) break
  }
  return { start: at, end: parts.at(-1)?.end ?? at + 1, parts, form: 'marks' }
}

/** Whether a quotation that its paragraph leaves open goes on in the next: its mark is repeated, or closed before another opens. */
function continues(text: string, open: Open, following: readonly Span[]): boolean {
  const [next] = following
  if (!next) return false
  if (text.charAt(next.start) === open.opener) return true
  if (open.closers.includes(open.opener)) return false
  for (const { start, end } of following) {
    for (let at = start; at < end; at++) {
      if (text.charAt(at) === open.opener) return false
      if (closes(open, text, at)) return true
    }
  }
  return false
}

function findClose(text: string, start: number, end: number, open: Open): number | null {
  let depth = 0
  for (let at = start; at < end; at++) {
    if (!open.closers.includes(open.opener) && text.charAt(at) === open.opener) depth++
    if (!closes(open, text, at)) continue
    if (open.nature === 'single' && mayBeApostrophe(text, at) && closesLater(text, at + 1, end, open)) continue
    if (depth === 0) return at
    depth--
  }
  return null
}

function closesLater(text: string, start: number, end: number, open: Open): boolean {
  for (let at = start; at < end; at++) {
    if (readOpener(text, at)) return false
    if (closes(open, text, at)) return true
  }
  return false
}

function trim(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end]
  while (first < last && /\s/u.test(text.charAt(first))) first++
  // A comma before the closing mark belongs to the sentence around it.
  while (last > first && /[\s,，]/u.test(text.charAt(last - 1))) last--
  return { start: first, end: last }
}
