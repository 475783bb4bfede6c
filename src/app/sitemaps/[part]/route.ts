import { writeSitemap } from '#src/publish/write-sitemap.ts'
import { loadSitemapPart } from '../../_data/load-sitemap.ts'
import { siteUrl } from '../../_data/site.ts'
import { sayWhy } from '../../send-file.ts'
import { sendText } from '../../send-text.ts'

export const dynamic = 'force-dynamic'

/** /sitemaps/<part>.xml: a part of the sitemap: pages, speakers, transcripts-1, statements-1 and so on. */
export async function GET(request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const [, name] = /^([a-z0-9-]{1,40})\.xml$/.exec((await params).part) ?? []
  const addresses = name === undefined ? null : await loadSitemapPart(name)
  if (addresses === null) return sayWhy('There is no such part.', 404)
  const entries = addresses.map(({ path, updatedAt }) => ({ url: siteUrl() + path, updatedAt }))
  return sendText(writeSitemap(entries), 'application/xml', request)
}
