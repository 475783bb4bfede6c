import type { MetadataRoute } from 'next'
import { speakerPath, transcriptPath } from '#src/transcript/permalink.ts'
import { loadTranscripts } from './_data/load-transcripts.ts'
import { siteUrl } from './_data/site.ts'

export const dynamic = 'force-dynamic'

/** Addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const most = 50_000

/** Home, transcripts newest first, and the people who speak in them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteUrl()
  const transcripts: MetadataRoute.Sitemap = []
  const speakers = new Set<string>()
  for (let page = 1, pageCount = 1; page <= pageCount && transcripts.length < most / 2; page++) {
    const list = await loadTranscripts(null, page)
    pageCount = list.pageCount
    for (const { slug, speakers: people } of list.transcripts) {
      transcripts.push({ url: `${site}${transcriptPath(slug)}` })
      for (const person of people) speakers.add(person.slug)
    }
  }
  const pages = ['/', '/transcripts', '/about'].map((path) => ({ url: `${site}${path}` }))
  const people = [...speakers].map((slug) => ({ url: `${site}${speakerPath(slug)}` }))
  return [...pages, ...transcripts, ...people].slice(0, most)
}
