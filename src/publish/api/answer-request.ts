import { isSearchUnavailable } from '#src/query/search-availability.ts'
import { chooseFormat } from './choose-format.ts'
import { isKnown, tagOf } from './conditional.ts'
import { findOperation, formatsOf } from './find-operation.ts'
import { type ApiProblem, apiPath, type Format, type Operation, type Outcome } from './operation.ts'
import { readRequest } from './read-request.ts'

export type ApiSetting = {
  operations: readonly Operation[]
  /** Public address of the archive, without a slash at its end. */
  siteUrl: string
  /** Counts a request before it is answered. */
  admit?: (request: Request, operation: Operation) => Promise<{ headers: Record<string, string>; problem?: ApiProblem }>
  /** Does what operations of editors do, by id, for those that may. */
  perform?: (
    request: Request,
    operation: Operation,
    asked: { path: unknown; body: unknown },
  ) => Promise<Outcome<unknown>>
  /** Told of what went wrong on our side. */
  report?: (error: unknown) => void
}

const readingHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Last-Modified, Link, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After',
  vary: 'Accept, Authorization',
  // Nothing here is a page: what a browser shows of it all the same runs and loads nothing.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Answer a request to the API, from its address to its headers. Never throws: what is our fault is a problem of status 500. */
export async function answerRequest(request: Request, setting: ApiSetting): Promise<Response> {
  try {
    return await answer(request, setting)
  } catch (error) {
    if (isSearchUnavailable(error)) {
      const detail = 'Search is unavailable just now; everything else works. Ask again in a moment.'
      return sendProblem({ status: 503, title: 'Search is unavailable', detail }, { 'retry-after': '10' })
    }
    setting.report?.(error)
    const detail = 'Something went wrong on our side. Ask again in a minute.'
    return sendProblem({ status: 500, title: 'Our fault', detail })
  }
}

async function answer(request: Request, setting: ApiSetting): Promise<Response> {
  const { pathname } = new URL(request.url)
  const found = pathname.startsWith(apiPath) ? findOperation(setting.operations, pathname.slice(apiPath.length)) : null
  if (found === null) return sendProblem({ ...nowhere, detail: `${nowhere.detail} ${setting.siteUrl}/help/api` })
  if (request.method === 'OPTIONS') return sendPreflight(found.methods)
  const operation = found.methods[request.method === 'HEAD' ? 'GET' : request.method]
  if (!operation) {
    const allow = allowed(found.methods)
    return sendProblem({ status: 405, title: 'Not this method', detail: `Ask with ${allow}.` }, { allow })
  }
  const admitted = (await setting.admit?.(request, operation)) ?? { headers: {} }
  const response =
    admitted.problem === undefined ? await perform(request, setting, operation, found) : sendProblem(admitted.problem)
  for (const [name, value] of Object.entries(admitted.headers)) response.headers.set(name, value)
  return request.method === 'HEAD' ? new Response(null, response) : response
}

const nowhere = {
  status: 404,
  title: 'Nothing here',
  detail: 'The API has nothing at this address, or not in this format. What it has is described at',
}

function allowed(methods: Record<string, Operation>): string {
  return [...Object.keys(methods), ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', ')
}

/** Scripts of other sites may read; what a token opens is for programs that are no pages. */
function sendPreflight(methods: Record<string, Operation>): Response {
  const reading = Object.values(methods).filter(({ scope }) => scope === undefined)
  const headers = {
    ...readingHeaders,
    'access-control-allow-methods': reading.map(({ method }) => method).join(', '),
    'access-control-allow-headers': 'Accept, Content-Type, If-None-Match, If-Modified-Since',
    'access-control-max-age': '86400',
    allow: allowed(methods),
  }
  return new Response(null, { status: 204, headers })
}

async function perform(
  request: Request,
  setting: ApiSetting,
  operation: Operation,
  { path, format }: { path: Record<string, string>; format: Format | 'json' | null },
): Promise<Response> {
  const chosen = format ?? chooseFormat(request.headers.get('accept'), formatsOf(operation))
  if (chosen === null) return sendProblem(notAcceptable(operation))
  const read = await readRequest(operation, request, path)
  if ('problem' in read) return sendProblem(read.problem)
  const asked = { ...read.asked, siteUrl: setting.siteUrl }
  const outcome =
    operation.scope === undefined
      ? await operation.run(asked as Parameters<Operation['run']>[0])
      : ((await setting.perform?.(request, operation, asked)) ?? { problem: notOpen })
  if ('problem' in outcome) return sendProblem(outcome.problem)
  if ('moved' in outcome) return sendMoved(request, outcome.moved, format)
  return sendValue(request, operation, outcome, chosen)
}

const notOpen = { status: 501, title: 'Not here', detail: 'This archive takes nothing by the API.' }

function notAcceptable(operation: Operation): ApiProblem {
  const types = ['application/json', ...formatsOf(operation).map(({ mediaType }) => mediaType)]
  return { status: 406, title: 'Not in this format', detail: `Accept ${types.join(', ')}.` }
}

function sendMoved(request: Request, path: string, format: Format | 'json' | null): Response {
  const { search } = new URL(request.url)
  const ending = format === null ? '' : format === 'json' ? '.json' : `.${format.extension}`
  return new Response(null, {
    status: 308,
    headers: { ...readingHeaders, location: `${apiPath}${path}${ending}${search}`, 'cache-control': 'no-cache' },
  })
}

async function sendValue(
  request: Request,
  operation: Operation,
  { value, lastModified, status = 200, location }: Extract<Outcome<unknown>, { value: unknown }>,
  format: Format | 'json',
): Promise<Response> {
  const body = format === 'json' ? `${JSON.stringify(value)}\n` : await format.write(value)
  const mediaType = format === 'json' ? 'application/json' : format.mediaType
  const next = operation.list ? (value as { next?: string | null }).next : null
  const headers: Record<string, string> = {
    ...readingHeaders,
    'content-type': `${mediaType}; charset=utf-8`,
    'cache-control': operation.method === 'GET' && !operation.scope ? 'public, max-age=0, must-revalidate' : 'no-store',
    'x-robots-tag': 'noindex',
    ...(location === undefined ? {} : { location }),
    ...(next ? { link: `<${nextAddress(request.url, operation, next)}>; rel="next"` } : {}),
  }
  if (operation.method !== 'GET') return new Response(body, { status, headers })
  const tag = tagOf(body)
  headers['etag'] = tag
  if (lastModified) headers['last-modified'] = lastModified.toUTCString()
  if (isKnown(request.headers, tag, lastModified ?? null)) return new Response(null, { status: 304, headers })
  return new Response(body, { status, headers })
}

/** The same question for the page after. */
function nextAddress(url: string, operation: Operation, next: string): string {
  const { pathname, searchParams } = new URL(url)
  const parameter = operation.query && 'cursor' in operation.query.shape ? 'cursor' : 'after'
  searchParams.set(parameter, next)
  return `${pathname}?${searchParams}`
}

/** An answer that says what is wrong: `application/problem+json` (RFC 9457). */
export function sendProblem(
  { status, title, detail, ...more }: ApiProblem,
  headers: Record<string, string> = {},
): Response {
  return new Response(`${JSON.stringify({ type: 'about:blank', title, status, detail, ...more })}\n`, {
    status,
    headers: {
      ...readingHeaders,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  })
}
