import { citationFormats } from '#src/publish/citation-formats.ts'

/**
 * How what hangs on an address is served: from the cache or not, from which internal path when not one of its own name, and
 * whether it is a page for readers or a file, and whether other sites may frame it.
 */
export type PagePart = { cached: boolean; path?: string; plain?: true; framed?: true }

const citationFiles = Object.keys(citationFormats).map((ending): [string, PagePart] => [
  `cite.${ending}`,
  { cached: false, path: `cite/${ending}` },
])

/** What hangs on the address of a statement and on that of a transcript alike. */
const common: Record<string, PagePart> = {
  history: { cached: true, plain: true },
  timemap: { cached: false },
  cite: { cached: false, plain: true },
  'image.png': { cached: true, path: 'image' },
  ...Object.fromEntries(citationFiles),
}

export const statementParts: Record<string, PagePart> = { ...common, embed: { cached: false, framed: true } }
export const transcriptParts: Record<string, PagePart> = common

/** The part of this name; undefined when there is none. */
export function partOf(parts: Record<string, PagePart>, name: string): PagePart | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined
}
