import 'server-only'
import { unstable_cache } from 'next/cache'
import { getSitemapPart, listSitemapParts } from '#src/query/sitemap.ts'
import { tagOf } from './tags.ts'

const lists = { tags: [tagOf.lists] }

/** The parts of the sitemap, kept until any transcript changes. */
export const loadSitemapParts = unstable_cache(listSitemapParts, ['sitemap-parts'], lists)

/** The addresses of a part, asked anew each time: they are too many to be kept. */
export const loadSitemapPart = getSitemapPart
