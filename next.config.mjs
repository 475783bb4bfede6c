// Content-Security-Policy: docs/decisions/0011-security-headers.md. Caching: docs/decisions/0010-page-cache.md.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or self-locating packages: left to Node instead of the bundler.
  serverExternalPackages: ['@libsql/client', '@prisma/adapter-libsql', '@prisma/client', 'flexsearch', 'libsql'],
  // `npm test` runs tsc over everything; the build needn't do it a second time.
  typescript: { ignoreBuildErrors: true },
  // Pages are kept in memory alone, the least used making room: a server starts without old pages, and unknown
  // addresses can't fill the disk.
  cacheMaxMemorySize: 128 * 1024 * 1024,
  experimental: { isrFlushToDisk: false },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}
