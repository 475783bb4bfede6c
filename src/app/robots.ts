import type { MetadataRoute } from 'next'
import { siteUrl } from './_data/site.ts'

export const dynamic = 'force-dynamic'

/** Everything may be read; searches are endless and need no crawling, and the desk is its editors'. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/search?', '/search/', '/*/search', '/compare', '/*/compare', '/desk', '/health'],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
