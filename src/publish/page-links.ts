import { citePath } from '#src/transcript/permalink.ts'
import { transcriptFormats } from './api/transcript-formats.ts'
import { citationFormats } from './citation-formats.ts'
import type { WebLink } from './write-link-header.ts'

/**
 * What a statement's or transcript's page tells programs (https://signposting.org): under which address to cite it, what it
 * is, where it is described, and a transcript's files. `siteUrl` has no slash at its end.
 */
export function pageLinks(path: string, siteUrl: string): WebLink[] {
  const url = `${siteUrl}${path}`
  const whole = path.startsWith('/transcripts/')
  const described = Object.entries(citationFormats).map(([ending, { mediaType }]) => ({
    href: `${siteUrl}${citePath(path, `.${ending}`)}`,
    rel: 'describedby',
    type: mediaType,
  }))
  return [
    { href: url, rel: 'cite-as' },
    { href: `https://schema.org/${whole ? 'CreativeWork' : 'Quotation'}`, rel: 'type' },
    ...described,
    ...(whole ? fileLinks(url) : []),
    ...embedLinks(url, siteUrl),
  ]
}

/** The whole transcript in every format that it leaves in. */
function fileLinks(url: string): WebLink[] {
  const formats = [{ extension: 'json', mediaType: 'application/json' }, ...transcriptFormats]
  return formats.map(({ extension, mediaType }) => ({
    href: `${url}.${extension}`,
    rel: 'item alternate',
    type: mediaType,
  }))
}

/** Where a site that shows links as cards finds this one's (https://oembed.com, section 4). */
function embedLinks(url: string, siteUrl: string): WebLink[] {
  const query = `url=${encodeURIComponent(url)}`
  return [
    { href: `${siteUrl}/oembed?${query}&format=json`, rel: 'alternate', type: 'application/json+oembed' },
    { href: `${siteUrl}/oembed?${query}&format=xml`, rel: 'alternate', type: 'text/xml+oembed' },
  ]
}
