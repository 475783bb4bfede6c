import { Readability } from '@mozilla/readability'
import type { PageBlock } from './html-blocks.ts'

const numberAttribute = 'data-rostrum-block'
const navigationNames = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu'])
const navigationRoles = new Set(['navigation', 'complementary', 'banner', 'contentinfo', 'search', 'dialog', 'menu'])
const navigationWords =
  /(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|share|sharing|social|comments?|related|newsletter|subscribe|cookies?|promo|advert\w*|sponsor\w*|sidebar|skip-link|toolbar|pagination|pager)(?:$|[-_ ])/i

/** What Readability says of a page: which blocks are its article, and what it found in its head. */
export type MainContent = { isContent: (block: PageBlock) => boolean; article: Article | null }
export type Article = { title: string; siteName: string; language: string; publishedTime: string }

/**
 * Find the main content of a page with Readability. It cleans zealously, and a lost line of a transcript is worse than
 * a share button: all between the first and the last block that it keeps is content, but for what stands in
 * navigation, comments and the like. The document is changed: Readability takes it apart.
 */
export function findMainContent(document: Document, blocks: readonly PageBlock[]): MainContent {
  const inNavigation = new Set(blocks.filter(({ element }) => standsInNavigation(element)))
  const numbers = new Map<Element, number>()
  for (const { element } of blocks) {
    if (!numbers.has(element)) numbers.set(element, numbers.size)
    element.setAttribute(numberAttribute, String(numbers.get(element)))
  }
  const read = new Readability(document, { charThreshold: 200 }).parse()
  const kept = new Set(
    [...(read?.content ?? '').matchAll(/data-rostrum-block="(\d{1,7})"/g)].map(([, number]) => Number(number)),
  )
  const isKept = (block: PageBlock) => kept.has(numbers.get(block.element) ?? -1) && !inNavigation.has(block)
  const first = blocks.findIndex(isKept)
  const last = blocks.findLastIndex(isKept)
  const range = new Set(first === -1 ? blocks : blocks.slice(first, last + 1))
  return {
    isContent: (block) => range.has(block) && !inNavigation.has(block),
    article: read && {
      title: read.title ?? '',
      siteName: read.siteName ?? '',
      language: read.lang ?? '',
      publishedTime: read.publishedTime ?? '',
    },
  }
}

function standsInNavigation(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const name = each.localName.toLowerCase()
    if (name === 'article' || name === 'main' || name === 'body') return false
    if (navigationNames.has(name) || navigationRoles.has(each.getAttribute('role') ?? '')) return true
    if (navigationWords.test(`${each.id} ${each.getAttribute('class') ?? ''}`)) return true
  }
  return false
}
