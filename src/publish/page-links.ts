import { citePath } from '#src/transcript/permalink.ts'
import { citationFormats } from './citation-formats.ts'
import type { WebLink } from './write-link-header.ts'

/**
 * What a statement's or transcript's page tells programs (https://signposting.org): under which address to cite it, and where
 * it is described. `siteUrl` has no slash at its end.
 */
export function pageLinks(path: string, siteUrl: string): WebLink[] {
  const url = `${siteUrl}${path}`
  const described = Object.entries(citationFormats).map(([ending, { mediaType }]) => ({
    href: `${siteUrl}${citePath(path, `.${ending}`)}`,
    rel: 'describedby',
    type: mediaType,
  }))
  return [{ href: url, rel: 'cite-as' }, ...described, ...embedLinks(url, siteUrl)]
}

/** Where a site that shows links as cards finds this one's (https://oembed.com, section 4). */
function embedLinks(url: string, siteUrl: string): WebLink[] {
  const query = `url=${encodeURIComponent(url)}`
  return [
    { href: `${siteUrl}/oembed?${query}&format=json`, rel: 'alternate', type: 'application/json+oembed' },
    { href: `${siteUrl}/oembed?${query}&format=xml`, rel: 'alternate', type: 'text/xml+oembed' },
  ]
}
