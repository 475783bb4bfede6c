import { embedHashes } from '#src/publish/embed-document.ts'

/** The development server's tools evaluate code and style themselves; readers never meet them. */
const forTools = process.env['NODE_ENV'] === 'development'

/**
 * What a page with Next's client may load and do: it is made for one request, and its scripts carry a nonce.
 * docs/decisions/0007-security-headers.md.
 */
export function contentSecurityPolicy(nonce: string): string {
  // The editor of drafts draws its marks as images in its own style.
  return writePolicy(` 'nonce-${nonce}'${forTools ? " 'unsafe-eval'" : ''}`, ' data:')
}

function writePolicy(scripts: string, images = ''): string {
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${forTools ? " 'unsafe-inline'" : ''}`,
    `img-src 'self'${images}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What a page for readers may load and do: scripts from files of this server alone, none that stands in the page. */
export const plainPolicy = writePolicy('')

/** What the one kind of page that other sites may frame can do: its own style and script, known by their hashes, and nothing else. */
export const embedPolicy = [
  "default-src 'none'",
  `script-src '${embedHashes.script}'`,
  `style-src '${embedHashes.style}'`,
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ')
