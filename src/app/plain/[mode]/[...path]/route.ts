import type { NextRequest } from 'next/server'
import { sendFreshPage, sendKeptPage } from '../../../plain-page.ts'
import { sayWhy } from '../../../send-file.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ mode: string; path: string[] }> }

/**
 * A page without Next's client, by the internal path of the page as Next makes it. Only src/proxy.ts leads here: `kept` is
 * the same for everybody, `200`, `403`, `404`,
 * `410` and `503` are made for one reader and sent with that status.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { mode, path } = await params
  const page = `/${path.map(encodeURIComponent).join('/')}${request.nextUrl.search}`
  if (mode === 'kept') return sendKeptPage(page, request)
  return /^(?:200|403|404|410|503)$/.test(mode)
    ? sendFreshPage(page, Number(mode))
    : sayWhy('There is no such page.', 404)
}
