/**
 * Whether a page of this site sent the request. Browsers say where a request comes from in headers that pages can't set:
 * `Sec-Fetch-Site`, or `Origin` where a site has no encryption. A request that says neither is refused.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return site === 'same-origin'
  return origin === new URL(siteUrl).origin || new URL(origin).host === headers.get('host')
}
