import { z } from 'zod'
import { writeCitationFile } from '../citation-files.ts'
import type { CitationItem } from '../citation-item.ts'
import { formatCitations } from '../format-citations.ts'
import { citationRecord } from './records.ts'

/** Something cited in every style and as the files that reference managers read. */
export const citationAnswer = z
  .object({
    items: z.array(citationRecord),
    bibtex: z.string(),
    ris: z.string(),
    csl: z.record(z.string(), z.unknown()).meta({ description: 'CSL-JSON.' }),
  })
  .meta({ id: 'Citations' })

export function toCitations(item: CitationItem): z.input<typeof citationAnswer> {
  return {
    items: formatCitations(item).map(({ style, name, text }) => ({ style, name, text })),
    bibtex: writeCitationFile(item, 'bib'),
    ris: writeCitationFile(item, 'ris'),
    csl: item,
  }
}
