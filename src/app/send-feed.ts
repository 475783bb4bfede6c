import { entityTag, isKnown } from '#src/publish/api/conditional.ts'
import { type AtomFeed, lastUpdate, writeAtom } from '#src/publish/write-atom.ts'
import { siteUrl } from './_data/site.ts'

/** Seconds for which a reader of a feed needn't ask again. */
const fresh = 300

/** Send a feed; with 304 when the reader has it already (RFC 9110, 13.1). */
export function sendFeed(feed: AtomFeed, request: Request): Response {
  const text = writeAtom(feed, siteUrl())
  const updated = lastUpdate(feed)
  const tag = entityTag(text)
  const headers = {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': `public, max-age=${fresh}`,
    'access-control-allow-origin': '*',
    etag: tag,
    'last-modified': updated.toUTCString(),
  }
  if (isKnown(request.headers, tag, updated)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
