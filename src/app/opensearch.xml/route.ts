import { writeOpenSearch } from '#src/publish/write-opensearch.ts'
import { siteUrl } from '../_data/site.ts'
import { sendText } from '../send-text.ts'

export const dynamic = 'force-dynamic'

/** /opensearch.xml: lets browsers search the archive from their address bar. */
export function GET(request: Request): Response {
  return sendText(writeOpenSearch(siteUrl()), 'application/opensearchdescription+xml', request)
}
