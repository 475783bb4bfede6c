import { createHash } from 'node:crypto'
import { type AtomFeed, lastUpdate, writeAtom } from '#src/publish/write-atom.ts'
import { siteUrl } from './_data/site.ts'

/** Seconds for which a reader of a feed needn't ask again. */
const fresh = 300

/** Send a feed; with 304 when the reader has it already (RFC 9110, 13.1). */
export function sendFeed(feed: AtomFeed, request: Request): Response {
  const text = writeAtom(feed, siteUrl())
  const updated = lastUpdate(feed)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': `public, max-age=${fresh}`,
    etag: tag,
    'last-modified': updated.toUTCString(),
  }
  if (isKnown(request.headers, tag, updated)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}

/** A tag counts more than a date, which is told in whole seconds. */
function isKnown(headers: Headers, tag: string, updated: Date): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null)
    return tags.split(',').some((known) => known.trim().replace(/^W\//, '') === tag || known.trim() === '*')
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(updated.getTime() / 1000) * 1000 <= since
}
