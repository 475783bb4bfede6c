import { writeSitemapIndex } from '#src/publish/write-sitemap.ts'
import { loadSitemapParts } from '../_data/load-sitemap.ts'
import { siteUrl } from '../_data/site.ts'
import { sendText } from '../send-text.ts'

export const dynamic = 'force-dynamic'

/** /sitemap.xml: the index of all sitemaps. */
export async function GET(request: Request): Promise<Response> {
  const parts = await loadSitemapParts()
  const index = writeSitemapIndex(parts.map((part) => `${siteUrl()}/sitemaps/${part}.xml`))
  return sendText(index, 'application/xml', request)
}
