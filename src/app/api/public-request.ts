/**
 * The same request at the address of the API: the server leads it to a path with the language of the interface in it, and a
 * whole transcript is a file at the address of its page as well.
 */
export function withPublicAddress(request: Request): Request {
  const url = new URL(request.url)
  const path = /^(?:\/[a-z]{2}(?:-[A-Za-z]+)?)?(\/(?:api|transcripts)\/.*)$/.exec(url.pathname)?.[1] ?? url.pathname
  const asked = path.startsWith('/transcripts/') ? `/api/v1${path}` : path
  if (asked === url.pathname) return request
  url.pathname = asked
  const { method, headers, body } = request
  return new Request(url, { method, headers, body, ...(body === null ? {} : { duplex: 'half' }) } as RequestInit)
}
