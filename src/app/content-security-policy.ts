import { embedHashes } from '#src/publish/embed-document.ts'

/** The development server's tools evaluate code and style themselves; readers never meet them. */
const forTools = process.env['NODE_ENV'] === 'development'

/**
 * What a page may load and do. Pages made for one request carry a nonce on their scripts. Cached pages can't, so theirs
 * are allowed as they are: docs/decisions/0007-security-headers.md says why that is safe enough and what would be better.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  const scripts = nonce === null ? "'unsafe-inline'" : `'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}${forTools ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${forTools ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What the one kind of page that other sites may frame can do: its own style and script, known by their hashes, and nothing else. */
export const embedPolicy = [
  "default-src 'none'",
  `script-src '${embedHashes.script}'`,
  `style-src '${embedHashes.style}'`,
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ')
