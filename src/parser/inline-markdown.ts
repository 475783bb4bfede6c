const lineEnd = /\r\n|\n|\r/
const quoteMark = /^[ \t]*(?:>[ \t]?)+/
const needlessEscape = /\\(?=[:：])/g
const quotation = /^(?:>[ \t]?)+[ \t]*/

/**
 * A stretch of the source as inline Markdown on one line: soft line breaks and all runs of white space (no-break spaces
 * too) become one space; a hard line break becomes a backslash and a line end. The mark of a quotation stands once, at
 * the beginning.
 */
export function toInlineMarkdown(source: string): string {
  const mark = quotation.test(source) ? '> ' : ''
  const lines = source.split(lineEnd)
  let result = ''
  for (const [index, line] of lines.entries()) {
    const bare = line.replace(quoteMark, '')
    const broken = bare.endsWith('  ') || bare.endsWith('\\')
    const words = (bare.endsWith('\\') ? bare.slice(0, -1) : bare)
      .replace(needlessEscape, '')
      .replace(/\s+/gu, ' ')
      .trim()
    if (words === '') continue
    if (result !== '') result += result.endsWith('\n') ? '' : ' '
    result += words
    if (broken && lines.slice(index + 1, index + 3).some((later) => later.trim() !== '')) result += '\\\n'
  }
  return mark + result.replace(/\\\n$/, '')
}
