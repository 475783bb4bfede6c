import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CitationFormat } from './citation-formats.ts'
import type { CitationItem } from './citation-item.ts'

const { format: bibtex } = plugins.config.get('@bibtex')
// Its own escapes drop every letter that isn't Latin: texts are escaped here and left as they are there.
bibtex.asciiOnly = false
bibtex.useIdAsLabel = true
bibtex.checkLabel = false

/** A citation as the text of a file. */
export function writeCitationFile(item: CitationItem, format: CitationFormat): string {
  if (format === 'json') return `${JSON.stringify([item], null, 2)}\n`
  return format === 'bib' ? writeBibtex(item) : writeRis(item)
}

/** BibLaTeX, which keeps event, place and days, with the year that older BibTeX styles look for. */
function writeBibtex(item: CitationItem): string {
  const text = new Cite([mapTexts(item, escapeTex)]).format('biblatex').trim()
  return `${text.replace(/^\tdate = \{(\d+)/m, '\tyear = {$1},\n$&')}\n`
}

/** RIS has no place for an event on a web page: the general type with a note keeps all. */
function writeRis(item: CitationItem): string {
  const said = [item['event-title'], item['event-place']].filter((part) => part !== undefined).join(', ')
  const general = { ...item, type: 'document', ...(said === '' ? {} : { note: `Said at: ${said}` }) }
  const folded = new Cite([general]).format('ris').trim()
  // Lines are folded in the middle of words; readers that unfold them put a space there.
  return `${folded.replace(/\r?\n(?![A-Z][A-Z0-9] {2}-)/g, '')} \n`
}

const texEscapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as TeX prints it: its signs escaped, and no two marks left to be joined into a dash or a quotation mark. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^]/g, (character) => texEscapes[character] ?? `\\${character}`)
    .replace(/[-'`,<>?!](?=[-'`,<>])/g, '$&{}')
}

/** The same item with each text changed but those that are no prose: id, type, address. */
function mapTexts(item: CitationItem, change: (text: string) => string): Record<string, unknown> {
  const names = item.author?.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, text]) => [part, change(text)])),
  )
  const changed = Object.entries(item).map(([key, value]) => [
    key,
    typeof value === 'string' && !['id', 'type', 'URL', 'language'].includes(key) ? change(value) : value,
  ])
  return { ...Object.fromEntries(changed), ...(names === undefined ? {} : { author: names }) }
}
