import { escapeHtml } from './escape-html.ts'

/**
 * How browsers and other programs search the archive: an OpenSearch description
 * (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md), with suggestions and results as a feed.
 */
export function writeOpenSearch(siteUrl: string): string {
  const url = (type: string, path: string) => `  <Url type="${type}" template="${escapeHtml(siteUrl)}${path}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Rostrum</ShortName>
  <Description>What was said in public, word for word</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeHtml(siteUrl)}/icon.svg</Image>
${url('text/html', '/search?q={searchTerms}')}
${url('application/atom+xml', '/search/feed.atom?q={searchTerms}')}
${url('application/x-suggestions+json', '/search/suggest?q={searchTerms}&amp;format=opensearch')}
</OpenSearchDescription>
`
}
