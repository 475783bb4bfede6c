import type { NextRequest } from 'next/server'
import { writeOembedXml } from '#src/publish/oembed.ts'
import { loadOembed } from '../../_data/load-oembed.ts'
import { oembedParametersSchema } from '../../oembed-parameters.ts'
import { sayWhy } from '../../send-file.ts'
import { sendText } from '../../send-text.ts'

export const dynamic = 'force-dynamic'

/** How one of our addresses is shown elsewhere (https://oembed.com): `url`, `format` (json or xml), `maxwidth`, `maxheight`. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = oembedParametersSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!asked.success) return sayWhy('Say which page: url=<the address of a statement or a transcript>.', 400, anyone)
  const { url, format, ...room } = asked.data
  if (format !== 'json' && format !== 'xml') return sayWhy('The formats are json and xml.', 501, anyone)
  const answer = await loadOembed(url, room)
  if (answer === null) return sayWhy('No statement or transcript of this archive stands at this address.', 404, anyone)
  return format === 'xml'
    ? sendText(writeOembedXml(answer), 'text/xml', request, anyone)
    : sendText(JSON.stringify(answer), 'application/json', request, anyone)
}

/** Scripts of other sites may ask. */
const anyone = { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' }
