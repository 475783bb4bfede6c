import MarkdownIt from 'markdown-it'

const rules = ['emphasis', 'strikethrough', 'link', 'image', 'escape', 'entity', 'newline', 'autolink', 'html_inline']
const inlineParser = new MarkdownIt('zero', { html: true }).enable(rules)
type Token = ReturnType<typeof inlineParser.parseInline>[number]

const special = /[\\*_~[\]`<&\n]/
const blockMark = /^(?:#{1,6}[ \t]+|>[ \t]?|[-+*•][ \t]+(?![-+*•\s]*$))/

/** A paragraph longer than this is no speech: its marks are dropped without being paired, which takes linear time. */
const longest = 20_000

/**
 * Inline Markdown as plain text: emphasis dropped, links as their words, escapes and entities resolved, hard breaks as
 * line ends, the marks of headings, quotations and lists gone. What is struck through was said, so it stays.
 */
export function toPlainText(markdown: string): string {
  const bare = markdown.replace(blockMark, '')
  if (!special.test(bare)) return bare
  if (bare.length > longest) return bare.replace(/\\(?=[!-/:-@[-`{-~])|[*_~`]/g, '')
  const [inline] = inlineParser.parseInline(bare, {})
  return (inline?.children ?? []).map(tokenText).join('').replace(/ {2,}/g, ' ').trim()
}

function tokenText(token: Token): string {
  if (token.type === 'softbreak') return ' '
  if (token.type === 'hardbreak') return '\n'
  if (token.type === 'html_inline') return /^<br\b/i.test(token.content) ? '\n' : ''
  if (token.type === 'image') return (token.children ?? []).map(tokenText).join('')
  return token.content
}
