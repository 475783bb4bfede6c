import { parseHTML } from 'linkedom'
import { buildDocument, type ExtractedBlock } from './build-document.ts'
import { collectBlocks, type PageBlock } from './html-blocks.ts'
import { readPageHead, toPageMetadata } from './html-metadata.ts'
import { findMainContent } from './main-content.ts'
import { deepest, exceedsLimits, mostElements } from './measure-markup.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

const pageStart = /^\s*(?:<!--[^>]{0,2000}-->\s*|<\?xml[^>]{0,300}\?>\s*){0,5}<(?:!doctype\s+html|html|head|body)\b/i

/** Whether a text is a web page, by how it begins. */
export function isHtml(text: string): boolean {
  return pageStart.test(text.slice(0, 12_000))
}

/** Read a saved web page. What is around its main content is kept in the text and marked as navigation. */
export function readHtml(text: string): ReadResult {
  const exceeded = exceedsLimits(text)
  if (exceeded) return tooComplex(exceeded)
  const { document } = parseHTML(text)
  if (!document.documentElement) return noText()
  const head = readPageHead(document)
  const blocks = collectBlocks(document.body, head.url)
  if (blocks.length === 0) return noText()
  const fallbackTitle = document.querySelector('h1')?.textContent ?? document.title ?? ''
  const { isContent, article } = findMainContent(document, blocks)
  const metadata = toPageMetadata(head, article, fallbackTitle)
  const title = lettersOf(metadata.title)
  const extracted = blocks.map((block): ExtractedBlock => {
    const { kind, markdown } = block
    if (isHeadline(block, title)) return { kind, markdown, mark: { role: 'aside', reason: 'headline' } }
    return isContent(block) ? { kind, markdown } : { kind, markdown, mark: { role: 'aside', reason: 'navigation' } }
  })
  return { document: buildDocument('html', metadata, extracted), diagnostics: [] }
}

/** A heading that is the page's title, or a paragraph that is the most of it. */
function isHeadline({ kind, markdown }: PageBlock, title: string): boolean {
  if (markdown.length > 600 || title === '') return false
  const letters = lettersOf(markdown)
  return kind === 'heading' ? letters === title : letters.length * 2 > title.length && title.startsWith(letters)
}

/** To know the title again, however it is written. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function noText(): ReadResult {
  return refuse('no-text', 'This page holds no text.', 'Save the page again, complete.')
}

function tooComplex(exceeded: 'depth' | 'elements'): ReadResult {
  const message =
    exceeded === 'depth'
      ? `The page is nested deeper than ${deepest} levels.`
      : `The page holds more than ${mostElements.toLocaleString('en')} elements.`
  return refuse('too-complex', message, 'Save the text of the transcript alone.')
}
