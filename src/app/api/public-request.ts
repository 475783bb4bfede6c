/** The same request at the address that was asked: the server leads it to a path with the language of the interface in it. */
export function withPublicAddress(request: Request): Request {
  const url = new URL(request.url)
  const [, locale] = url.pathname.split('/')
  if (locale === undefined || locale === 'api') return request
  url.pathname = url.pathname.slice(locale.length + 1)
  const { method, headers, body } = request
  return new Request(url, { method, headers, body, ...(body === null ? {} : { duplex: 'half' }) } as RequestInit)
}
