import { writeSitemapIndex } from '#src/publish/write-sitemap.ts'
import { loadSitemapParts } from '../_data/load-sitemap.ts'
import { siteUrl } from '../_data/site.ts'

export const dynamic = 'force-dynamic'

/** /sitemap.xml: the index of all sitemaps. */
export async function GET(): Promise<Response> {
  const parts = await loadSitemapParts()
  return new Response(writeSitemapIndex(parts.map((part) => `${siteUrl()}/sitemaps/${part}.xml`)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
