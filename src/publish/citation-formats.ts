/** The files that reference managers read, by the ending of their names. */
export const citationFormats = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems' },
  json: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const
export type CitationFormat = keyof typeof citationFormats

export function isCitationFormat(ending: string): ending is CitationFormat {
  return Object.hasOwn(citationFormats, ending)
}
