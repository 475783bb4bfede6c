import { writeOpenSearch } from '#src/publish/write-opensearch.ts'
import { siteUrl } from '../_data/site.ts'

export const dynamic = 'force-dynamic'

/** /opensearch.xml: lets browsers search the archive from their address bar. */
export function GET(): Response {
  return new Response(writeOpenSearch(siteUrl()), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
