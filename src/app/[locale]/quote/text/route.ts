import { sharedDesk } from '#src/editors/desk.ts'
import { keepText } from '#src/editors/leave-behind.ts'
import { longestCheckedText, longestTextInAddress } from '#src/transcript/quotation-limits.ts'
import { localPath } from '#src/ui/locales.ts'
import { readBody } from '../../../read-body.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string }> }

/** Bytes of a form: every character of a text may take nine of them. */
const mostBytes = longestCheckedText * 9 + 1000

/** What the form sends: a short text gets an address that can be shared, a longer one is kept for an hour. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params
  const goTo = (path: string) => redirectTo(localPath(path, locale))
  const body = await readBody(request, mostBytes)
  if (body === null) return goTo('/quote?problem=long')
  const text = (new URLSearchParams(body).get('q') ?? '').replace(/\r\n?/g, '\n').trim()
  if (text.length > longestCheckedText) return goTo('/quote?problem=long')
  if (text === '') return goTo('/quote')
  if (text.length <= longestTextInAddress) return goTo(`/quote?${new URLSearchParams({ q: text })}`)
  return goTo(`/quote?text=${await keepText((await sharedDesk()).database, text)}`)
}

/** Somebody who comes back to this address by hand. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return redirectTo(localPath('/quote', (await params).locale))
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
