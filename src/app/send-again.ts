import type { IncomingMessage, ServerResponse } from 'node:http'
import { readConfig } from '#src/config.ts'
import { hasTag } from '#src/publish/api/conditional.ts'
import { beforeNext } from './before-next.ts'
import { isKept } from './kept-pages.ts'
import { secretHeader } from './process-secret.ts'
import { addSent, findSent, forgetSent, type SentPage, sentEpoch } from './sent-pages.ts'

/**
 * From now on pages that are the same for everybody are sent from memory as they went out before, already compressed,
 * before Next sees the request (docs/decisions/0020-pages-sent-again.md). Whatever is not known goes on to Next.
 */
export function sendAgain(): void {
  if (process.env['NODE_ENV'] === 'development' || mostBytes() === 0) return
  beforeNext('send again', answer)
}

/** Compressed, pages take a fifth of what they do in the other memory. */
function mostBytes(): number {
  return (readConfig().pageCacheBytes ?? 0) / 4
}

/** Headers with which a page may be another one. */
const telling = [secretHeader, 'accept-datetime', 'range', 'rsc', 'next-action', 'x-middleware-subrequest']

/** Answer a request from memory. @returns false when somebody else has to. */
function answer(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') forgetAfter(response)
  if (method !== 'GET' || telling.some((name) => headers[name] !== undefined)) return false
  const name = `${url}\n${headers['accept-encoding'] ?? ''}`
  const page = findSent(name)
  if (page === undefined) {
    remember(name, response)
    return false
  }
  send(page, response, headers['if-none-match'])
  return true
}

function send({ headers, body, tag }: SentPage, response: ServerResponse, known = ''): void {
  if (hasTag(known, tag)) {
    const { 'content-encoding': _, 'content-type': __, ...rest } = headers
    response.writeHead(304, rest).end()
  } else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}

/** What changes something is known to this process before the change feed tells: its answer finds no page of before. */
function forgetAfter(response: ServerResponse): void {
  const end = response.end
  response.end = ((...about: unknown[]) => {
    forgetSent()
    return Reflect.apply(end, response, about)
  }) as typeof response.end
  response.once('close', forgetSent)
}

/** Keep what goes out as a response, when it is a page that is kept: byte for byte, as the compression has made it. */
function remember(name: string, response: ServerResponse): void {
  const epoch = sentEpoch()
  const { write, end } = response
  const chunks: Buffer[] = []
  let begun = false
  let tag: string | undefined
  const take = (chunk: unknown, encoding: unknown): void => {
    if (!begun) tag = tagOfPage(response)
    begun = true
    if (tag === undefined) return
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    else if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8'))
  }
  response.write = ((...about: unknown[]) => {
    take(about[0], about[1])
    return Reflect.apply(write, response, about)
  }) as typeof response.write
  response.end = ((...about: unknown[]) => {
    take(about[0], about[1])
    return Reflect.apply(end, response, about)
  }) as typeof response.end
  response.once('finish', () => {
    if (tag === undefined || !isKept(tag)) return
    addSent(name, { headers: headersOf(response), body: Buffer.concat(chunks), tag }, { epoch, mostBytes: mostBytes() })
  })
}

/** The tag of a page that is kept; undefined for any other response. */
function tagOfPage(response: ServerResponse): string | undefined {
  const tag = response.getHeader('etag')
  const page = response.statusCode === 200 && !response.hasHeader('set-cookie') && typeof tag === 'string'
  return page && isKept(tag) ? tag : undefined
}

/** The headers of a response but those of its way. */
function headersOf(response: ServerResponse) {
  const { connection, date, 'transfer-encoding': chunked, 'content-length': length, ...own } = response.getHeaders()
  return own
}
