import type { FoundQuotation } from './found-quotation.ts'
import type { Span } from './paragraphs.ts'

/** Characters of a quotation that are checked at once: about 500 words. */
const longest = 3000
const sentenceEnd = /[.!?…。！？]["”’»)\]]*(?=\s|$)|[。！？]/gu

/** Quotations that are longer than can be checked at once, in several, at the ends of paragraphs or sentences. */
export function splitLongSpans(text: string, quotations: readonly FoundQuotation[]): FoundQuotation[] {
  return quotations.flatMap((quotation) => {
    if (lengthOf(quotation.parts) <= longest) return [quotation]
    const pieces = quotation.parts.flatMap((part) => splitSpan(text, part))
    const groups: Span[][] = []
    for (const piece of pieces) {
      const group = groups.at(-1)
      if (group && lengthOf([...group, piece]) <= longest) group.push(piece)
      else groups.push([piece])
    }
    return groups.map((parts, place) => ({
      form: quotation.form,
      parts,
      start: place === 0 ? quotation.start : (parts[0]?.start ?? quotation.start),
      end: place === groups.length - 1 ? quotation.end : (parts.at(-1)?.end ?? quotation.end),
    }))
  })
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** A paragraph cut at ends of sentences, or anywhere where a sentence is longer than all that is checked at once. */
function splitSpan(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  let safe = start
  const ends = [...text.slice(start, end).matchAll(sentenceEnd)].map((match) => start + match.index + match[0].length)
  for (const at of [...ends, end]) {
    if (at - from > longest && safe > from) {
      pieces.push({ start: from, end: safe })
      from = safe
    }
    while (at - from > longest) {
      pieces.push({ start: from, end: from + longest })
      from += longest
    }
    safe = at
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}
