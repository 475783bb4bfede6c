/** What a server says of itself to proxies and to what starts it anew: never kept, never listed. */
export function sendHealth(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } })
}
