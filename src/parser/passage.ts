import type { SourceDocument } from '#src/readers/source-document.ts'
import { isBlank, trimRange } from '#src/readers/white-space.ts'
import type { Piece } from './cut-pieces.ts'
import { toInlineMarkdown } from './inline-markdown.ts'
import { toPlainText } from './plain-text.ts'

/** A piece with its text, label dropped: as inline Markdown and as plain text. Both empty where a label stands alone. */
export type Passage = Piece & { markdown: string; plain: string }

/** What would make a heading or a quotation of a paragraph that is none. */
const blockMark = /^(?:#{1,6}(?:\s|$)|>)/u

/** Read the text of pieces. Pieces that hold nothing visible, such as a zero-width space alone, are left out. */
export function readPassages(document: SourceDocument, pieces: readonly Piece[]): Passage[] {
  return pieces
    .map((piece) => readPassage(document.text, piece))
    .filter(({ label, signature, markdown }) => label || signature || !isBlank(markdown))
}

/** The lines of a passage without a label, each as a passage. */
export function splitLines(document: SourceDocument, passage: Passage): Passage[] {
  const lines: Passage[] = []
  const source = document.text.slice(passage.start, passage.end)
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const from = passage.start + match.index
    const { start, end } = trimRange(document.text, from, from + match[0].length)
    if (start < end) lines.push(readPassage(document.text, { ...passage, start, end, textStart: start }))
  }
  return lines
}

function readPassage(text: string, piece: Piece): Passage {
  const source = (piece.label?.openEmphasis ?? '') + text.slice(piece.textStart, piece.textEnd ?? piece.end)
  if (piece.kind === 'rule') return { ...piece, markdown: source, plain: source }
  const inline = toInlineMarkdown(source)
  const markdown = piece.kind === 'paragraph' && blockMark.test(inline) ? `\\${inline}` : inline
  return { ...piece, markdown, plain: toPlainText(markdown) }
}
