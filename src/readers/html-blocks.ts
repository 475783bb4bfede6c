import type { ExtractedBlock } from './build-document.ts'
import { type Run, writeRuns } from './inline-runs.ts'

/** A block of a page with the element that holds it. */
export type PageBlock = Pick<ExtractedBlock, 'kind' | 'markdown'> & { element: Element }

type Look = Omit<Run, 'text'>
type Frame = { element: Element; kind: PageBlock['kind']; preformatted: boolean }

/** What is never shown as text. */
const unseen = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'head'],
  ...['select', 'textarea', 'input', 'img', 'picture', 'map', 'datalist'],
])
/** What stands within a line; all else begins a block. */
const inline = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins'],
  ...['kbd', 'label', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr'],
])
const kinds: Record<string, PageBlock['kind']> = {
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-item', blockquote: 'quote' },
}
const looks: Record<string, Partial<Look>> = {
  ...{ b: { bold: true }, strong: { bold: true }, i: { italic: true }, em: { italic: true } },
  ...{ s: { strike: true }, strike: { strike: true }, del: { strike: true } },
}
const plain: Look = { bold: false, italic: false, strike: false, href: null }
const elementNode = 1
const textNode = 3

/**
 * The text of a page as blocks of inline Markdown, in the order of the page; bold, italic and struck-through words and
 * links are kept. Two line breaks in a row part paragraphs. Recursive: the depth of the page must be limited before.
 * @param base the address that links are relative to.
 */
export function collectBlocks(root: Element, base: string | undefined): PageBlock[] {
  const blocks: PageBlock[] = []
  let runs: Run[] = []
  visitChildren({ element: root, kind: 'paragraph', preformatted: false }, plain)
  end({ element: root, kind: 'paragraph', preformatted: false })
  return blocks

  function end({ element, kind }: Frame): void {
    for (const markdown of splitAtBreaks(runs).map(writeRuns)) {
      if (markdown !== '') blocks.push({ kind, markdown, element })
    }
    runs = []
  }

  function visitChildren(frame: Frame, look: Look): void {
    for (const node of frame.element.childNodes) {
      if (node.nodeType === textNode) addText(node.textContent ?? '', look, frame.preformatted)
      else if (node.nodeType === elementNode) visit(node as Element, frame, look)
    }
  }

  function visit(element: Element, frame: Frame, look: Look): void {
    const name = element.localName.toLowerCase()
    if (unseen.has(name) || isHidden(element)) return
    if (name === 'br') runs.push({ ...plain, text: '\n' })
    else if (inline.has(name))
      visitChildren({ ...frame, element }, { ...look, ...looks[name], ...linkOf(element, name, base) })
    else {
      end(frame)
      const inner: Frame = {
        element,
        kind: kinds[name] ?? frame.kind,
        preformatted: frame.preformatted || name === 'pre',
      }
      visitChildren(inner, frame.kind === 'heading' ? look : plain)
      end(inner)
    }
  }

  function addText(text: string, look: Look, preformatted: boolean): void {
    if (!preformatted) runs.push({ ...look, text })
    else
      for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) runs.push({ ...plain, text: line.trim() === '' ? '\n' : ' ' })
        runs.push({ ...look, text: line.trim() === '' ? '\n' : line })
      }
  }
}

function linkOf(element: Element, name: string, base: string | undefined): Partial<Look> {
  const address = name === 'a' ? (element.getAttribute('href') ?? '') : ''
  if (address === '' || address.startsWith('#') || address.length > 2000 || !URL.canParse(address, base)) return {}
  const url = new URL(address, base)
  return /^https?:$/.test(url.protocol) ? { href: url.href.replace(/[()<>\s]/g, encodeURIComponent) } : {}
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run.text === '\n') breaks++
    else if (run.text.trim() !== '') breaks = 0
    if (breaks >= 2 && run.text === '\n') parts.push([])
    else parts.at(-1)?.push(run)
  }
  return parts
}
