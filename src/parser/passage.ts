import type { SourceDocument } from '#src/readers/source-document.ts'
import { isBlank, trimRange } from '#src/readers/white-space.ts'
import type { Piece } from './cut-pieces.ts'
import { toInlineMarkdown } from './inline-markdown.ts'
import { toPlainText } from './plain-text.ts'

/** A piece with its text, label dropped: as inline Markdown and as plain text. Both empty where a label stands alone. */
export type Passage = Piece & { markdown: string; plain: string }

/** Read the text of pieces. Pieces that hold nothing visible, such as a zero-width space alone, are left out. */
export function readPassages(document: SourceDocument, pieces: readonly Piece[]): Passage[] {
  return pieces
    .map((piece) => readPassage(document.text, piece))
    .filter(({ label, markdown }) => label || !isBlank(markdown))
}

/** The lines of a passage without a label, each as a passage. */
export function splitLines(document: SourceDocument, passage: Passage): Passage[] {
  const lines: Passage[] = []
  const source = document.text.slice(passage.start, passage.end)
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const { start, end } = trimRange(
      document.text,
      passage.start + match.index,
      passage.start + match.index + match[0].length,
    )
    if (start < end) lines.push(readPassage(document.text, { ...passage, start, end, textStart: start }))
  }
  return lines
}

function readPassage(text: string, piece: Piece): Passage {
  const source = (piece.label?.openEmphasis ?? '') + text.slice(piece.textStart, piece.end)
  const markdown = piece.kind === 'rule' ? source : toInlineMarkdown(source)
  return { ...piece, markdown, plain: piece.kind === 'rule' ? source : toPlainText(markdown) }
}
