import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './app/content-security-policy.ts'
import { ownAddress } from './app/own-address.ts'
import { pathOfPage } from './app/path-of-page.ts'
import { isOwnRequest, processSecret, secretHeader } from './app/process-secret.ts'
import { resolveStatementAddress } from './query/resolve-statement-address.ts'
import { statementPath } from './transcript/permalink.ts'

/** Pages only: not the built files, the internal doors, or the files that robots and browsers ask for. */
export const config = { matcher: ['/((?!_next/|internal/|icon[.]svg|robots[.]txt|sitemap[.]xml).*)'] }

/** The language of the interface; there is one so far. */
const locale = 'en'

/**
 * From public addresses to the pages behind them. Cached pages can't read a query, so page and year move into the path;
 * addresses that can't be a page never reach the cache.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (isOwnRequest(request.headers)) return NextResponse.next()
  const [place, text, ...rest] = request.nextUrl.pathname.split('/').slice(1)
  if (place === 's' && text !== undefined && rest.length === 0) return showStatement(request, readable(text), text)
  return show(request, pathOfPage(request.nextUrl.pathname, request.nextUrl.searchParams))
}

/** The page at an internal path; `null` is the page that says there is none. */
function show(request: NextRequest, page: { path: string; cached: boolean } | null): Response {
  const address = new URL(`/${locale}${page?.path ?? '/missing/page'}`, request.nextUrl.origin)
  if (page?.cached) {
    const response = NextResponse.rewrite(address)
    response.headers.set('content-security-policy', contentSecurityPolicy(null))
    // Caches in front of this server can't be told of a change: they may keep a page and must ask whether it is the same.
    response.headers.set('cache-control', 'public, max-age=0, must-revalidate')
    return response
  }
  const policy = contentSecurityPolicy(makeNonce())
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.rewrite(address, { request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** A statement's address in any spelling: its page, the way to where it is now, what it said before it was removed, or 404. */
async function showStatement(request: NextRequest, text: string, asWritten: string): Promise<Response> {
  const address = await resolveStatementAddress(text)
  if (address.state === 'unknown') return show(request, null)
  if (address.state === 'gone') return showGone(address.id)
  const path = statementPath(address.state === 'moved' ? address.to : address.id)
  if (path === statementPath(asWritten)) return show(request, { path, cached: true })
  return NextResponse.redirect(new URL(path, request.nextUrl.origin), 308)
}

/** The page of a removed statement. Next gives no page the status 410, so the server asks itself for it and says so. */
async function showGone(id: string): Promise<Response> {
  const policy = contentSecurityPolicy(makeNonce())
  const page = await fetch(ownAddress(`/${locale}/gone/${id}`), {
    headers: { [secretHeader]: processSecret(), 'content-security-policy': policy },
  })
  return new Response(page.body, {
    status: page.ok ? 410 : page.status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}

function makeNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
