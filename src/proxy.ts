import { type NextRequest, NextResponse } from 'next/server'
import { ownAddress } from './app/own-address.ts'
import { pageNumberSchema } from './app/page-number.ts'
import { isOwnRequest, processSecret, secretHeader } from './app/process-secret.ts'
import { resolveStatementAddress } from './query/resolve-statement-address.ts'
import { statementPath } from './transcript/permalink.ts'

/** Pages only: not the built files, the internal doors, or the files that robots and browsers ask for. */
export const config = { matcher: ['/((?!_next/|internal/|icon[.]svg|robots[.]txt|sitemap[.]xml).*)'] }

/** The language of the interface; there is one so far. */
const locale = 'en'
const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestSlug = 250

/**
 * From public addresses to the pages behind them. Cached pages can't read a query, so page and year move into the path;
 * addresses that can't be a page never reach the cache.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (isOwnRequest(request.headers)) return NextResponse.next()
  const [place = '', name, ...rest] = request.nextUrl.pathname.split('/').slice(1)
  if (rest.length > 0) return show(request, '/missing/page')
  if (place === 's' && name !== undefined) return showStatement(request, name)
  return show(request, pathOf(place, name, request.nextUrl.searchParams))
}

/** The page behind an address, by its first two parts and its query. */
function pathOf(place: string, name: string | undefined, query: URLSearchParams): string {
  const page = pageNumberSchema.parse(query.get('page'))
  if (name === undefined) {
    if (place === '' || place === 'about') return `/${place}`
    if (place === 'search') return `/search?${query}`
    if (place === 'transcripts') return `/transcripts/list/${readYear(query)}/${page}`
  } else if (name.length <= longestSlug && slugShape.test(name)) {
    if (place === 'transcripts') return `/transcripts/${name}`
    if (place === 'speakers') return `/speakers/${name}/${page}`
  }
  return '/missing/page'
}

function readYear(query: URLSearchParams): string {
  const year = query.get('year') ?? ''
  return /^\d{4}$/.test(year) ? year : 'all'
}

function show(request: NextRequest, path: string): Response {
  return NextResponse.rewrite(new URL(`/${locale}${path}`, request.nextUrl.origin))
}

/** A statement's address in any spelling: its page, the way to where it is now, what it said before it was removed, or 404. */
async function showStatement(request: NextRequest, text: string): Promise<Response> {
  const address = await resolveStatementAddress(readable(text))
  if (address.state === 'unknown') return show(request, '/missing/page')
  if (address.state === 'gone') return showGone(address.id)
  const id = address.state === 'moved' ? address.to : address.id
  if (id === text) return show(request, statementPath(id))
  return NextResponse.redirect(new URL(statementPath(id), request.nextUrl.origin), 308)
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page of a removed statement. Next gives its pages no status of 410, so the server asks itself for it and says so. */
async function showGone(id: string): Promise<Response> {
  const page = await fetch(ownAddress(`/${locale}/gone/${id}`), { headers: { [secretHeader]: processSecret() } })
  const type = page.headers.get('content-type') ?? 'text/html; charset=utf-8'
  return new Response(page.body, { status: page.ok ? 410 : page.status, headers: { 'content-type': type } })
}
