/** A page or file behind a public address, by its internal path. */
type ResearchPath = { path: string; cached: boolean; plain?: true }

/** From public addresses to internal paths. */
const paths: Record<string, string> = {
  '/search/context': '/search/context',
  '/search/context.csv': '/search/context/csv',
  '/search/frequency': '/search/frequency',
  '/search/frequency.csv': '/search/frequency/csv',
  '/search/export.csv': '/search/export/csv',
  '/search/export.jsonl': '/search/export/jsonl',
  '/search/export.xlsx': '/search/export/xlsx',
  '/search/feed.atom': '/search/feed',
  '/search/suggest': '/search/suggest',
  '/feed.atom': '/feed',
  '/oembed': '/oembed',
  '/embed.js': '/embed-script',
  '/quote': '/quote',
  '/quote/text': '/quote/text',
  '/oai': '/oai',
  '/mcp': '/mcp',
  '/llms.txt': '/llms',
  '/bag.zip': '/bag',
}
/** Those that are pages; the rest are files and answers for programs. */
const pages = new Set(['/search/context', '/search/frequency', '/quote'])
const speakerFeed = /^\/speakers\/([a-z0-9]+(?:-[a-z0-9]+)*)\/feed\.atom$/
/** A whole transcript as a file: the API's answer at the address of its page. */
const transcriptFile = /^\/transcripts\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(json|md|txt|akn\.xml|tei\.xml)$/
const longestSlug = 250

/** The views of a search, its exports, the feeds and the check of quotations; null when an address is none of them. */
export function pathOfResearch(address: string, query: URLSearchParams): ResearchPath | null {
  const file = address.length < longestSlug + 30 ? transcriptFile.exec(address) : null
  if (file) return { path: `/transcript-file/${file[1]}.${file[2]}`, cached: false }
  if (address === '/image.png') return { path: '/image', cached: true }
  const path = Object.hasOwn(paths, address) ? paths[address] : undefined
  if (path !== undefined)
    return { path: `${path}?${query}`, cached: false, ...(pages.has(address) ? { plain: true } : {}) }
  const slug = address.length < longestSlug + 30 ? speakerFeed.exec(address)?.[1] : undefined
  return slug === undefined ? null : { path: `/speakers/${slug}/feed`, cached: false }
}
