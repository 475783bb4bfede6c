import type { Span } from './paragraphs.ts'

/**
 * A quotation in a text: from its first mark to the end of its last one, in UTF-16 units. `parts` are what is quoted without
 * the marks, one for each paragraph of it.
 */
export type FoundQuotation = Span & {
  parts: Span[]
  /** In quotation marks, as a block (`> …`), or a text without either, taken as a whole. */
  form: 'marks' | 'block' | 'text'
}

/** What is quoted, its paragraphs apart by a blank line. */
export function quotedText(text: string, { parts }: Pick<FoundQuotation, 'parts'>): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}
