import type { NextRequest } from 'next/server'
import { hasTranscripts, streamBag } from '#src/publish/stream-bag.ts'
import { siteUrl } from '../../_data/site.ts'
import { sayWhy, sendFile } from '../../send-file.ts'

export const dynamic = 'force-dynamic'

/** The archive, or one year of it (`year`), as a bag for libraries (RFC 8493). */
export async function GET(request: NextRequest): Promise<Response> {
  const year = request.nextUrl.searchParams.get('year')
  if (year !== null && !/^\d{4}$/.test(year)) return sayWhy('Give a year as four digits: year=2021.', 400)
  if (!(await hasTranscripts(year))) return sayWhy('There is no transcript of an event in this year.', 404)
  const name = `rostrum${year === null ? '' : `-${year}`}-bag.zip`
  const open = () => streamBag({ year, siteUrl: siteUrl(), now: new Date() })
  return sendFile({ name, mediaType: 'application/zip', count: null, total: null, note: null, open }, request.method)
}

export const HEAD = GET
