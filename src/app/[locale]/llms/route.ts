import { writeLlmsText } from '#src/publish/llms-text.ts'
import { siteUrl } from '../../_data/site.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  return new Response(writeLlmsText(siteUrl()), { headers })
}
