import { isKnown, tagOf } from '#src/publish/api/conditional.ts'

/** Send a small text that anybody may read, scripts of other sites too; with 304 to who has it already (RFC 9110, 13.1). */
export function sendText(
  text: string,
  mediaType: string,
  request: Request,
  more: Record<string, string> = {},
): Response {
  const tag = tagOf(text)
  const headers = {
    'content-type': `${mediaType}; charset=utf-8`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': '*',
    etag: tag,
    ...more,
  }
  if (isKnown(request.headers, tag, null)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
