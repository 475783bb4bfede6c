/** A web link (RFC 8288): the address that a page has something to do with, and what. */
export type WebLink = { href: string; rel: string; type?: string; attributes?: Record<string, string> }

/** Links as the value of a `Link` header, or of a link-format document (RFC 6690) when `separator` breaks its lines. */
export function writeLinkHeader(links: readonly WebLink[], separator = ', '): string {
  return links
    .map(({ href, rel, type, attributes = {} }) => {
      const named = Object.entries({ rel, ...(type === undefined ? {} : { type }), ...attributes })
      return [`<${new URL(href).href}>`, ...named.map(([name, value]) => `${name}="${value}"`)].join('; ')
    })
    .join(separator)
}
