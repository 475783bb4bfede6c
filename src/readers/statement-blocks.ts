import type { StatementKind } from '#src/transcript/statement.ts'
import type { ExtractedBlock } from './build-document.ts'

/** A statement as a format gives it whole: nothing of it is concluded from the words. */
export type GivenWhole = {
  kind: StatementKind
  speaker: { name: string; slug?: string } | null
  label: string | null
  /** Inline Markdown; `text` where there is none. */
  paragraphs: readonly string[]
  text: string
  exchange?: number | null | undefined
  start?: number | undefined
  end?: number | undefined
}

/** The blocks of a statement. */
export function toStatementBlocks(statement: GivenWhole): ExtractedBlock[] {
  const { kind, speaker, label, paragraphs, text, exchange, start, end } = statement
  const words = paragraphs.length > 0 ? paragraphs : text.split(/\n\s*\n/)
  return (words.length > 0 ? words : ['']).map((markdown, index): ExtractedBlock => {
    const time = start !== undefined && index === 0 ? { time: start } : {}
    const endTime = end !== undefined && index === words.length - 1 ? { endTime: end } : {}
    const block = { kind: kindOf(markdown), markdown, ...time, ...endTime }
    if (index > 0) return { ...block, mark: { role: 'continued' } }
    const said = exchange === undefined ? {} : { exchange }
    return { ...block, mark: { role: 'speech', label, speaker, kind, ...said } }
  })
}

function kindOf(paragraph: string): ExtractedBlock['kind'] {
  if (/^#{1,6}\s/.test(paragraph)) return 'heading'
  if (/^>/.test(paragraph)) return 'quote'
  return /^(?:[-+*]|\d{1,9}[.)])\s/.test(paragraph) ? 'list-item' : 'paragraph'
}
