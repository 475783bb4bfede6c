/**
 * What a page may load and do. Pages made for one request carry a nonce on their scripts. Cached pages can't, so theirs
 * are allowed as they are: docs/decisions/0007-security-headers.md says why that is safe enough and what would be better.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    nonce === null ? "script-src 'self' 'unsafe-inline'" : `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
