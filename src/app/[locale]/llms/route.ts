import { writeLlmsText } from '#src/publish/llms-text.ts'
import { siteUrl } from '../../_data/site.ts'
import { sendText } from '../../send-text.ts'

export const dynamic = 'force-dynamic'

/** /llms.txt: what language models should know before they read the archive. */
export function GET(request: Request): Response {
  return sendText(writeLlmsText(siteUrl()), 'text/plain', request, { 'cache-control': 'public, max-age=3600' })
}
