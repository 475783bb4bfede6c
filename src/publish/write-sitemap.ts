import { escapeHtml } from './escape-html.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Addresses as a sitemap (https://www.sitemaps.org/protocol.html); whole addresses, dates in ISO 8601. */
export function writeSitemap(addresses: readonly { url: string; updatedAt: string | null }[]): string {
  const entries = addresses.map(({ url, updatedAt }) => {
    const changed = updatedAt === null ? '' : `<lastmod>${updatedAt}</lastmod>`
    return `<url><loc>${escapeHtml(url)}</loc>${changed}</url>\n`
  })
  return `${declaration}<urlset ${space}>\n${entries.join('')}</urlset>\n`
}

/** The addresses of sitemaps as an index of them. */
export function writeSitemapIndex(urls: readonly string[]): string {
  const entries = urls.map((url) => `<sitemap><loc>${escapeHtml(url)}</loc></sitemap>\n`)
  return `${declaration}<sitemapindex ${space}>\n${entries.join('')}</sitemapindex>\n`
}
