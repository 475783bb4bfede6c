import { type NextRequest, NextResponse } from 'next/server'
import { findDeskPage } from './app/_data/find-desk-page.ts'
import { findPage } from './app/_data/find-page.ts'
import type { FoundPage, PageHeaders } from './app/_data/found-page.ts'
import { contentSecurityPolicy, embedPolicy, plainPolicy } from './app/content-security-policy.ts'
import { forgottenNotice, noticeCookie } from './app/notice.ts'
import { ownAddress } from './app/own-address.ts'
import { isOwnRequest, processSecret, secretHeader } from './app/process-secret.ts'
import { longestWait, within } from './app/within.ts'
import { defaultLocale, type Locale, localPath, splitLocalPath } from './ui/locales.ts'

/** Pages only: not the built files, the internal doors, or the files that robots and browsers ask for. */
export const config = {
  matcher: [
    '/((?!_next/|internal/|health(?:/live)?$|api/|scripts/|desk/upload/files$|icon[.]svg|robots[.]txt|sitemap[.]xml|sitemaps/|opensearch[.]xml).*)',
  ],
}

/**
 * Bytes that may be sent to anything behind this proxy: Next would pass on only so many of more. Each route sets a smaller
 * limit of its own; one that takes more stands outside.
 */
const longestBody = 10 * 1024 * 1024
const policyHeader = 'content-security-policy'

/** From public addresses to the pages behind them, which no one can ask for by their own paths. */
export async function proxy(request: NextRequest): Promise<Response> {
  if (isOwnRequest(request.headers)) return NextResponse.next()
  if (Number(request.headers.get('content-length') ?? 0) > longestBody)
    return new Response('That is more than can be sent here at once.\n', { status: 413, headers: plainText })
  const { pathname, searchParams, search, origin } = request.nextUrl
  const { locale, path, prefixed } = splitLocalPath(pathname)
  if (prefixed && (locale === defaultLocale || isDesk(path)))
    return NextResponse.redirect(new URL(`${path}${search}`, origin), 308)
  const acceptDatetime = request.headers.get('accept-datetime')
  const desk = isDesk(path)
  const page = await within(
    longestWait,
    desk ? findDeskPage(request) : findPage(path, { query: searchParams, acceptDatetime }),
  ).catch(toFailure)
  if (page === null) return showFailure(locale, request)
  if (page.status === 400) return new Response(`${page.reason}\n`, { status: 400, headers: plainText })
  if (page.status === 302 || page.status === 308)
    return addHeaders(NextResponse.redirect(new URL(localPath(page.address, locale), origin), page.status), page)
  if (page.status !== 200)
    return page.framed ? answerFramed(page, locale) : showPlain(page.status, page.path, locale, request)
  const response = addHeaders(show(page, locale, request), page)
  // What the page says of the last thing done, it says once.
  if (desk && request.method === 'GET' && request.cookies.has(noticeCookie))
    response.headers.append('set-cookie', forgottenNotice)
  return response
}

/** The database can't be asked, or not in time. */
function toFailure(error: unknown): null {
  process.emitWarning(`An address could not be looked up: ${String(error)}`)
  return null
}

function showFailure(locale: Locale, request: NextRequest): Response {
  if (request.method === 'GET' || request.method === 'HEAD') return showPlain(503, '/failed', locale, request)
  const headers = { ...plainText, 'cache-control': 'no-store', 'retry-after': '10' }
  return new Response('The archive can’t be asked just now. Try again in a moment.\n', { status: 503, headers })
}

/** The desk speaks one language. */
function isDesk(path: string): boolean {
  return path === '/desk' || path.startsWith('/desk/')
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' }

function addHeaders(response: Response, { headers = {} }: { headers?: PageHeaders }): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  return response
}

function show(page: Extract<FoundPage, { status: 200 }>, locale: Locale, request: NextRequest): Response {
  const { cached, framed, plain } = page
  if (plain) return showPlain(cached ? 'kept' : 200, page.path, locale, request)
  const address = new URL(`/${locale}${page.path}`, request.nextUrl.origin)
  if (framed) return NextResponse.rewrite(address, { headers: { [policyHeader]: embedPolicy } })
  if (!cached) return showFresh(address, request.headers)
  // Caches in front of this server can't be told of a change: they may keep a file and must ask whether it is the same.
  return NextResponse.rewrite(address, {
    headers: { 'cache-control': 'public, max-age=0, must-revalidate', [policyHeader]: plainPolicy },
  })
}

/** A page without Next's client: src/app/plain/ makes it from the one that Next has at this path. */
function showPlain(
  mode: 'kept' | 200 | 403 | 404 | 410 | 503,
  path: string,
  locale: Locale,
  request: NextRequest,
): Response {
  const internal = `/plain/${mode}/${locale}${path === '/' ? '' : path}`
  return NextResponse.rewrite(new URL(internal, request.nextUrl.origin))
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

/** An embed with a status of its own, for which Next has no way: the server asks itself for an ordinary one and passes it on. */
async function answerFramed({ path, status }: Answered, locale: Locale): Promise<Response> {
  const page = await fetch(ownAddress(`/${locale}${path}`), { headers: { [secretHeader]: processSecret() } })
  return new Response(page.body, {
    status: page.ok ? status : 500,
    headers: { 'content-type': 'text/html; charset=utf-8', [policyHeader]: embedPolicy },
  })
}

type Answered = { path: string; status: 404 | 410 }

function makeNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
}
