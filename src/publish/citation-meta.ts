import type { CitationName } from './citation-author.ts'
import type { CitationItem } from './citation-item.ts'

/** A citation as the `citation_…` tags of a page, which Zotero, Google Scholar and their like read (Highwire Press tags). */
export function citationMeta(item: CitationItem): Record<string, string | string[]> {
  const authors = item.author?.map(writeName) ?? []
  const [[year, month, day]] = item.issued['date-parts']
  return {
    citation_title: item.title,
    ...(authors.length === 0 ? {} : { citation_author: authors }),
    citation_publication_date: [year, month, day].map((part) => String(part).padStart(2, '0')).join('/'),
    ...(item.publisher === undefined ? {} : { citation_publisher: item.publisher }),
    citation_language: item.language,
    citation_public_url: item.URL,
  }
}

/** Family name first, as the tag wants it. */
function writeName(name: CitationName): string {
  if ('literal' in name) return name.literal
  const { family, given, suffix, 'non-dropping-particle': particle, 'dropping-particle': dropping } = name
  const last = [dropping, particle, family].filter((part) => part !== undefined).join(' ')
  return [last, given, suffix].filter((part) => part !== undefined).join(', ')
}
