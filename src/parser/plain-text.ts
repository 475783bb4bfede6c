import MarkdownIt from 'markdown-it'

const rules = ['emphasis', 'strikethrough', 'link', 'image', 'escape', 'entity', 'newline', 'autolink', 'html_inline']
const inlineParser = new MarkdownIt('zero', { html: true }).enable(rules)
type Token = ReturnType<typeof inlineParser.parseInline>[number]

const special = /[\\*_~[\]`<&\n]/
const blockMark = /^(?:#{1,6}[ \t]+|>[ \t]?|[-+*•][ \t]+(?![-+*•\s]*$))/

/** A paragraph longer than this is no speech: its marks are dropped without being paired, which takes linear time. */
const longest = 20_000

/** Signs that stand in a text for the beginning and the end of what is struck through. */
export type StruckSigns = { open: string; close: string }
const noSigns: StruckSigns = { open: '', close: '' }

/**
 * Inline Markdown as plain text: emphasis dropped, links as their words, escapes and entities resolved, hard breaks as
 * line ends, the marks of headings, quotations and lists gone. What is struck through was said, so it stays, between
 * signs where some are given.
 */
export function toPlainText(markdown: string, signs: StruckSigns = noSigns): string {
  const bare = markdown.replace(blockMark, '')
  if (!special.test(bare)) return bare
  if (bare.length > longest) return bare.replace(/\\(?=[!-/:-@[-`{-~])|[*_~`]/g, '')
  const [inline] = inlineParser.parseInline(bare, {})
  return (inline?.children ?? [])
    .map((token) => tokenText(token, signs))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function tokenText(token: Token, signs: StruckSigns): string {
  if (token.type === 's_open') return signs.open
  if (token.type === 's_close') return signs.close
  if (token.type === 'softbreak') return ' '
  if (token.type === 'hardbreak') return '\n'
  if (token.type === 'html_inline') return /^<br\b/i.test(token.content) ? '\n' : ''
  if (token.type === 'image') return (token.children ?? []).map((child) => tokenText(child, signs)).join('')
  return token.content
}
