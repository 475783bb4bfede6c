import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, Fragment, type ReactNode } from 'react'
import { findPassage, type Passage, type TextRange } from '#src/transcript/passage.ts'
import { paragraphPath } from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { Link } from './link.tsx'
import { markRange, readLeaves } from './speech-text.tsx'
import { words } from './words.ts'

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
  s: 'del',
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
 * @param passage Words to mark; the first of them has the id that a passage's address leads to.
 * @param address Where the statement stands alone: its paragraphs get ids (`p1`, `p2`, …) and links to them.
 */
export function Speech({
  paragraphs,
  passage,
  address,
}: {
  paragraphs: readonly string[]
  passage?: Passage | null
  address?: StatementId
}) {
  const tokens = markdown.parse(paragraphs.join('\n\n'), {})
  const { text, starts } = readLeaves(tokens)
  const range = passage ? findPassage(text, passage) : undefined
  return <>{toElements(tokens, { starts, range, address, paragraph: 0 })}</>
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address)
}

/** What has to be known while tokens become elements. */
type Walk = {
  starts: ReadonlyMap<Token, number>
  range: TextRange | undefined
  address: StatementId | undefined
  /** How many paragraphs were begun. */
  paragraph: number
}

/** Tokens open and close like brackets: each level gathers its children until its closing token. */
function toElements(tokens: readonly Token[], walk: Walk): ReactNode[] {
  const levels: { token: Token | null; children: ReactNode[] }[] = [{ token: null, children: [] }]
  const add = (node: ReactNode) => levels.at(-1)?.children.push(node)
  for (const [key, token] of tokens.entries()) {
    if (token.nesting === 1) levels.push({ token, children: [] })
    else if (token.nesting === 0) add(toLeaf(token, key, walk))
    else {
      const closed = levels.pop()
      if (closed?.token) add(toElement(closed.token, closed.children, key, walk))
    }
  }
  return levels[0]?.children ?? []
}

function toLeaf(token: Token, key: number, walk: Walk): ReactNode {
  if (token.type === 'inline') return <Fragment key={key}>{toElements(token.children ?? [], walk)}</Fragment>
  if (token.type === 'softbreak') return ' '
  if (token.type === 'hardbreak') return <br key={key} />
  const { starts, range } = walk
  return range ? markRange(token.content, starts.get(token) ?? 0, range, key) : token.content
}

function toElement(token: Token, children: ReactNode[], key: number, walk: Walk): ReactNode {
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
  const attributes = { key, ...(start === undefined ? {} : { start }) }
  if (token.level > 0 || !token.block || walk.address === undefined) return createElement(name, attributes, ...children)
  walk.paragraph++
  const link = name === 'p' && walk.paragraph > 1 && <ParagraphLink id={walk.address} number={walk.paragraph} />
  return createElement(name, { ...attributes, id: `p${walk.paragraph}` }, link, ...children)
}

/** The address of a paragraph. Its sign is drawn, so that it isn't copied with the text. */
function ParagraphLink({ id, number }: { id: StatementId; number: number }) {
  return (
    <Link className="pilcrow" href={paragraphPath(id, number)}>
      <span className="sr-only">{words('statement')('linkToParagraph', { number })}</span>
    </Link>
  )
}
