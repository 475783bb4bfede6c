import type { Token } from 'markdown-it'
import { Fragment, type ReactNode } from 'react'
import type { TextRange } from '#src/transcript/passage.ts'
import { passageAnchor } from '#src/transcript/permalink.ts'

/** The words that a reader sees in a list of tokens, paragraphs apart, and where in them each token's own begin. */
export function readLeaves(tokens: readonly Token[]): { text: string; starts: ReadonlyMap<Token, number> } {
  const starts = new Map<Token, number>()
  let text = ''
  const read = (list: readonly Token[]) => {
    for (const token of list) {
      starts.set(token, text.length)
      if (token.type === 'inline') {
        read(token.children ?? [])
        text += '\n'
      } else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' '
      else if (token.nesting === 0) text += token.content
    }
  }
  read(tokens)
  return { text, starts }
}

/** A token's text with the part of it marked that a passage covers. */
export function markRange(content: string, start: number, range: TextRange, key: number): ReactNode {
  const from = Math.max(0, range.start - start)
  const until = Math.min(content.length, range.end - start)
  if (from >= until) return content
  const first = range.start >= start
  return (
    <Fragment key={key}>
      {content.slice(0, from)}
      <mark id={first ? passageAnchor : undefined}>{content.slice(from, until)}</mark>
      {content.slice(until)}
    </Fragment>
  )
}
