import type { StatementView, TranscriptPart } from './views.ts'

/** Words of statements. */
export function countWords(statements: readonly { text: string }[]): number {
  return statements.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

/** Neighbours of one exchange, or neighbours outside any, become one part. */
export function groupByExchange(
  statements: readonly (readonly [view: StatementView, exchange: number | null])[],
): TranscriptPart[] {
  const parts: TranscriptPart[] = []
  for (const [view, exchange] of statements) {
    const last = parts.at(-1)
    if (last && last.exchange === exchange) last.statements.push(view)
    else parts.push({ exchange, statements: [view] })
  }
  return parts
}
