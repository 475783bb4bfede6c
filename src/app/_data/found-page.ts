/** Headers that a page brings beside those of every page. */
export type PageHeaders = Record<string, string>

/**
 * What stands at a public address: a page at an internal path, the way to another address, or a page that says why not.
 * What is `plain` is a page without Next's client (docs/decisions/0018-page-script.md); other sites may show what is `framed`
 * in theirs.
 */
export type FoundPage =
  | { status: 200; path: string; cached: boolean; plain?: true; framed?: true; headers?: PageHeaders }
  | { status: 302; address: string; headers?: PageHeaders }
  | { status: 308; address: string; headers?: PageHeaders }
  | { status: 404; path: string; framed?: never }
  /** Somebody's account may not see it. */
  | { status: 403; path: string; framed?: never }
  | { status: 410; path: string; framed?: true }
  /** A request that can't be understood, and why. */
  | { status: 400; reason: string }

/** What a request asks of an address beside the address itself. */
export type Asked = {
  query: URLSearchParams
  /** The moment whose state of the page is wanted (RFC 7089), as the header says it; null for now. */
  acceptDatetime: string | null
}

export const missing: FoundPage = { status: 404, path: '/missing' }
