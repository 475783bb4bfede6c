import { type NextRequest, NextResponse } from 'next/server'
import { findDeskPage } from './app/_data/find-desk-page.ts'
import { findPage } from './app/_data/find-page.ts'
import type { PageHeaders } from './app/_data/found-page.ts'
import { contentSecurityPolicy, embedPolicy } from './app/content-security-policy.ts'
import { forgottenNotice, noticeCookie } from './app/notice.ts'
import { ownAddress } from './app/own-address.ts'
import { isOwnRequest, processSecret, secretHeader } from './app/process-secret.ts'

/** Pages only: not the built files, the internal doors, or the files that robots and browsers ask for. */
export const config = {
  matcher: ['/((?!_next/|internal/|desk/upload/files$|icon[.]svg|robots[.]txt|sitemap[.]xml).*)'],
}

/** The language of the interface; there is one so far. */
const locale = 'en'
const policyHeader = 'content-security-policy'

/** From public addresses to the pages behind them, which no one can ask for by their own paths. */
export async function proxy(request: NextRequest): Promise<Response> {
  if (isOwnRequest(request.headers)) return NextResponse.next()
  const { pathname, searchParams, origin } = request.nextUrl
  const acceptDatetime = request.headers.get('accept-datetime')
  const page = isDesk(pathname)
    ? await findDeskPage(request)
    : await findPage(pathname, { query: searchParams, acceptDatetime })
  if (page.status === 400) return new Response(`${page.reason}\n`, { status: 400, headers: plainText })
  if (page.status === 302 || page.status === 308)
    return addHeaders(NextResponse.redirect(new URL(page.address, origin), page.status), page)
  if (page.status !== 200) return answerWithStatus(page)
  const address = new URL(`/${locale}${page.path}`, origin)
  const response = addHeaders(show(page, address, request.headers), page)
  // What the page says of the last thing done, it says once.
  if (isDesk(pathname) && request.method === 'GET' && request.cookies.has(noticeCookie))
    response.headers.append('set-cookie', forgottenNotice)
  return response
}

function isDesk(pathname: string): boolean {
  return pathname === '/desk' || pathname.startsWith('/desk/')
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' }

function addHeaders(response: NextResponse, { headers = {} }: { headers?: PageHeaders }): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  return response
}

function show({ cached, framed }: { cached: boolean; framed?: true }, address: URL, given: Headers): NextResponse {
  if (framed) return NextResponse.rewrite(address, { headers: { [policyHeader]: embedPolicy } })
  return cached ? showCached(address) : showFresh(address, given)
}

function showCached(address: URL): NextResponse {
  const response = NextResponse.rewrite(address)
  response.headers.set(policyHeader, contentSecurityPolicy(null))
  // Caches in front of this server can't be told of a change: they may keep a page and must ask whether it is the same.
  response.headers.set('cache-control', 'public, max-age=0, must-revalidate')
  return response
}

/** Next puts the nonce that it finds in the request's policy on its scripts. */
function showFresh(address: URL, given: Headers): NextResponse {
  const policy = contentSecurityPolicy(makeNonce())
  const headers = new Headers(given)
  headers.set(policyHeader, policy)
  const response = NextResponse.rewrite(address, { request: { headers } })
  response.headers.set(policyHeader, policy)
  return response
}

/**
 * A page with a status of its own. Next has none for 410, and renders what it takes for missing with scripts alone; so
 * the server asks itself for an ordinary page and passes it on.
 */
async function answerWithStatus({ path, status, framed }: Answered): Promise<Response> {
  const policy = framed ? embedPolicy : contentSecurityPolicy(makeNonce())
  const page = await fetch(ownAddress(`/${locale}${path}`), {
    headers: { [secretHeader]: processSecret(), [policyHeader]: policy },
  })
  return new Response(page.body, {
    status: page.ok ? status : 500,
    headers: { 'content-type': 'text/html; charset=utf-8', [policyHeader]: policy },
  })
}

type Answered = { path: string; status: 403 | 404 | 410; framed?: true }

function makeNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
}
