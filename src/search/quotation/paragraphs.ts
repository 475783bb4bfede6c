/** A piece of a text: offsets in UTF-16 units, the end excluded. */
export type Span = { start: number; end: number }

/**
 * The paragraphs of a text, without the white space around them. Blank lines part them; in a text without any, each line is
 * one. A block quotation (`> …`) is a paragraph of its own.
 */
export function listParagraphs(text: string): Span[] {
  const apart = /\n[^\S\n]*\n/.test(text.trim())
  const paragraphs: Span[] = []
  let open: (Span & { block: boolean }) | undefined
  for (const { start, end } of listLines(text)) {
    if (start === end) {
      open = undefined
      continue
    }
    const block = text.charAt(start) === '>'
    if (open && open.block === block && (apart || block)) open.end = end
    else {
      open = { start, end, block }
      paragraphs.push(open)
    }
  }
  return paragraphs.map(({ start, end }) => ({ start, end }))
}

/** Lines without the white space around them; an empty one begins where it ends. */
function* listLines(text: string): Generator<Span> {
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from)
    const until = newline < 0 ? text.length : newline
    const line = text.slice(from, until)
    const start = from + (line.length - line.trimStart().length)
    yield { start: Math.min(start, until), end: Math.max(Math.min(start, until), from + line.trimEnd().length) }
    from = until + 1
  }
}
