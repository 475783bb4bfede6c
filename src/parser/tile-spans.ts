import type { SourceSpan } from '#src/transcript/transcript.ts'

/**
 * Make spans cover a text from the first character to the last: neighbours of one statement become one span, and what
 * lies between others is blank. Spans must be in order and not overlap.
 */
export function tileSpans(length: number, spans: readonly SourceSpan[]): SourceSpan[] {
  const tiled: SourceSpan[] = []
  let end = 0
  for (const span of spans) {
    if (span.start >= span.end) continue
    const before = tiled.at(-1)
    if (span.role === 'statement' && before?.role === 'statement' && before.statement === span.statement) {
      before.end = span.end
    } else {
      if (span.start > end) tiled.push({ role: 'blank', start: end, end: span.start })
      tiled.push({ ...span })
    }
    end = span.end
  }
  if (length > end) tiled.push({ role: 'blank', start: end, end: length })
  return tiled
}
