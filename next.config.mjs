// Content-Security-Policy is not here: it differs from page to page, and src/proxy.ts sets it.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // For containers: `npm run assemble` makes a folder that runs by itself.
  ...(process.env['STANDALONE'] === '1' ? { output: 'standalone' } : {}),
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingExcludes: { '/*': ['./tests/**', './docs/**', './data/**', './content/**'] },
  // Native or self-locating packages: left to Node instead of the bundler.
  // Citation.js keeps its styles in memory: bundled, a server's start and its pages would each have their own.
  serverExternalPackages: [
    ...['@libsql/client', '@opensearch-project/opensearch', '@prisma/adapter-libsql', '@prisma/client', 'flexsearch'],
    'libsql',
    ...['@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-csl', '@citation-js/plugin-ris'],
  ],
  // `npm test` runs tsc over everything; the build needn't do it a second time.
  typescript: { ignoreBuildErrors: true },
  // Pages are kept in memory alone, the least used making room (docs/decisions/0006-page-cache.md): a server starts
  // without old pages, and unknown addresses can't fill the disk.
  cacheMaxMemorySize: Number(process.env['PAGE_CACHE_MB'] || 128) * 1024 * 1024,
  // Without Next's client nothing would put late metadata in its place: it comes with the head of the page, for everybody.
  htmlLimitedBots: /.*/,
  experimental: { isrFlushToDisk: false },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}
