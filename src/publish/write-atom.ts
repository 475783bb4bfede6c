import { Feed } from 'feed'
import { escapeHtml, toXmlText } from './escape-html.ts'

/** Something new: `path` is its permalink, and its name for ever. Texts are plain. */
export type AtomEntry = {
  path: string
  title: string
  author: string | null
  paragraphs: string[]
  publishedAt: Date
  updatedAt: Date
}

/** A feed: `path` is its own address, `page` that of the page that shows the same. */
export type AtomFeed = { path: string; page: string; title: string; subtitle: string; entries: AtomEntry[] }

/** When anything in a feed changed last; the beginning of time when it is empty. */
export function lastUpdate({ entries }: AtomFeed): Date {
  return new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime())))
}

/**
 * A feed as Atom (RFC 4287). The same feed gives the same text, so its readers can be told that nothing is new.
 * @param siteUrl The archive's address without a slash at its end.
 */
export function writeAtom(feed: AtomFeed, siteUrl: string): string {
  const writer = new Feed({
    id: `${siteUrl}${feed.path}`,
    title: toXmlText(feed.title),
    description: toXmlText(feed.subtitle),
    link: `${siteUrl}${feed.page}`,
    feed: `${siteUrl}${feed.path}`,
    updated: lastUpdate(feed),
    generator: 'Rostrum',
    author: { name: 'Rostrum', link: siteUrl },
  })
  for (const { path, title, author, paragraphs, publishedAt, updatedAt } of feed.entries) {
    writer.addItem({
      title: escapeHtml(title),
      id: `${siteUrl}${path}`,
      link: `${siteUrl}${path}`,
      content: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join(''),
      date: updatedAt,
      published: publishedAt,
      ...(author === null ? {} : { author: [{ name: toXmlText(author) }] }),
    })
  }
  return writer.atom1()
}
