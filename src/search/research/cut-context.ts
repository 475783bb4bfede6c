import { tokenize } from '../text/tokenize.ts'
import type { WordRun } from './find-occurrences.ts'

/** Words of a statement with what stands before and after them, on one line. */
export type ContextLine = { left: string; match: string; right: string }

/**
 * Cut words out of a statement's text with about `width` characters on either side, never through a word.
 * @returns undefined when the text has no such words: it is another than the one that was indexed.
 */
export function cutContext(text: string, { first, last }: WordRun, width: number): ContextLine | undefined {
  const tokens = tokenize(text)
  const start = tokens.find(({ position }) => position === first)?.start
  const end = Math.max(0, ...tokens.filter(({ position }) => position === last).map((token) => token.end))
  if (start === undefined || end <= start) return undefined
  const from = tokens.find((token) => token.start >= start - width)?.start ?? start
  const until = tokens.findLast((token) => token.end <= end + width)?.end ?? end
  const before = from === tokens[0]?.start ? text.slice(0, start) : `… ${text.slice(from, start)}`
  const after = until === tokens.at(-1)?.end ? text.slice(end) : `${text.slice(end, until)} …`
  return { left: onOneLine(before), match: onOneLine(text.slice(start, end)), right: onOneLine(after) }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
