import type { ExtractedMetadata } from './build-document.ts'
import type { Article } from './main-content.ts'

const dateNames = [
  ...[
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'dcterms.date',
    'dc.date.issued',
    'dcterms.created',
  ],
  ...['pubdate', 'publish-date', 'parsely-pub-date', 'sailthru.date'],
]
const isoDay = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/

/** The head of a page: its own address, and the day and place that its meta tags give. */
export type PageHead = { url: string | undefined; date: string | undefined; language: string | undefined }

/** Read the head of a page; to be called before Readability takes the page apart. */
export function readPageHead(document: Document): PageHead {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const url = [canonical, metaOf(document, 'og:url')].find((address) => address && /^https?:\/\//.test(address))
  const dates = [
    ...dateNames.map((name) => metaOf(document, name)),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ]
  const date = dates.map((value) => isoDay.exec(value?.trim() ?? '')?.[1]).find(Boolean)
  return { url: url ?? undefined, date, language: toLanguageTag(document.documentElement?.getAttribute('lang')) }
}

function metaOf(document: Document, name: string): string | undefined {
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    if (key?.toLowerCase() === name.toLowerCase()) return meta.getAttribute('content')?.trim() || undefined
  }
  return undefined
}

/** A language as front matter writes it: `en_US` and `EN` as `en-US` and `en`. */
export function toLanguageTag(written: string | null | undefined): string | undefined {
  const [language = '', ...rest] = (written ?? '').trim().replace(/_/g, '-').split('-')
  if (!/^[A-Za-z]{2,3}$/.test(language)) return undefined
  return [language.toLowerCase(), ...rest.filter((part) => /^[A-Za-z0-9]{2,8}$/.test(part))].join('-')
}

/** What a page says of the transcript on it. The day is that of its publication where the page gives no other. */
export function toPageMetadata(
  head: PageHead,
  article: Article | null,
  fallbackTitle: string,
): ExtractedMetadata & { title: string } {
  const source = {
    ...(article?.siteName ? { name: article.siteName.slice(0, 300) } : {}),
    ...(head.url ? { url: head.url } : {}),
  }
  return {
    title: (article?.title || fallbackTitle).replace(/\s+/gu, ' ').trim().slice(0, 500),
    date: isoDay.exec(article?.publishedTime ?? '')?.[1] ?? head.date,
    language: head.language ?? toLanguageTag(article?.language),
    ...(Object.keys(source).length > 0 && { source }),
  }
}
