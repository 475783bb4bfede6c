import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, Fragment, type ReactNode } from 'react'

const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
  ...['emphasis', 'strikethrough', 'link', 'autolink', 'escape', 'entity', 'backticks', 'newline'],
  ...['blockquote', 'list', 'heading', 'balance_pairs', 'fragments_join'],
])
// The default lets `data:image/…` through.
markdown.validateLink = isWebAddress

/** What may come out; anything else leaves its text and loses its mark. Headings step down: the page has its own. */
const elements: Record<string, string> = {
  p: 'p',
  em: 'em',
  strong: 'strong',
  s: 's',
  blockquote: 'blockquote',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  h1: 'h3',
  h2: 'h3',
  h3: 'h4',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
}

/**
 * The paragraphs of a statement: inline Markdown made into React elements from an allow-list, so that nothing of the
 * source reaches the page as HTML. Links lead to http and https alone, and pass nothing on.
 */
export function Speech({ paragraphs }: { paragraphs: readonly string[] }) {
  return <>{toElements(markdown.parse(paragraphs.join('\n\n'), {}))}</>
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address)
}

/** Tokens open and close like brackets: each level gathers its children until its closing token. */
function toElements(tokens: readonly Token[]): ReactNode[] {
  const levels: { token: Token | null; children: ReactNode[] }[] = [{ token: null, children: [] }]
  const add = (node: ReactNode) => levels.at(-1)?.children.push(node)
  for (const [key, token] of tokens.entries()) {
    if (token.nesting === 1) levels.push({ token, children: [] })
    else if (token.nesting === 0) add(toLeaf(token, key))
    else {
      const closed = levels.pop()
      if (closed?.token) add(toElement(closed.token, closed.children, key))
    }
  }
  return levels[0]?.children ?? []
}

function toLeaf(token: Token, key: number): ReactNode {
  if (token.type === 'inline') return <Fragment key={key}>{toElements(token.children ?? [])}</Fragment>
  if (token.type === 'softbreak') return ' '
  if (token.type === 'hardbreak') return <br key={key} />
  return token.content
}

function toElement(token: Token, children: ReactNode[], key: number): ReactNode {
  if (token.tag === 'a') {
    const href = String(token.attrGet('href') ?? '')
    if (!isWebAddress(href)) return <Fragment key={key}>{children}</Fragment>
    return (
      <a key={key} href={href} rel="nofollow noopener noreferrer">
        {children}
      </a>
    )
  }
  const name = token.hidden ? undefined : elements[token.tag]
  if (name === undefined) return <Fragment key={key}>{children}</Fragment>
  const start = token.tag === 'ol' ? Number(token.attrGet('start') ?? 1) : undefined
  return createElement(name, { key, ...(start === undefined ? {} : { start }) }, ...children)
}
