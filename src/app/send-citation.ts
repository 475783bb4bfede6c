import { writeCitationFile } from '#src/publish/citation-files.ts'
import { citationFormats, isCitationFormat } from '#src/publish/citation-formats.ts'
import type { CitationItem } from '#src/publish/citation-item.ts'
import { sayWhy } from './send-file.ts'

/** Send a citation as a file for a reference manager; 404 where nothing is cited or the format is unknown. */
export function sendCitation(item: CitationItem | null, format: string): Response {
  if (item === null || !isCitationFormat(format)) return sayWhy('There is no such citation.', 404)
  return new Response(writeCitationFile(item, format), {
    headers: {
      'content-type': `${citationFormats[format].mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${item.id}.${format}"`,
      'cache-control': 'no-cache',
      'x-robots-tag': 'noindex',
    },
  })
}
