import { buildDocument, type ExtractedBlock } from './build-document.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { toLanguageTag } from './html-metadata.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'
import { inLanguage, readTeiMetadata } from './tei-metadata.ts'
import { namePersons } from './tei-persons.ts'
import type { XmlElement } from './xml.ts'
import { childrenOf, findFirst, textOf } from './xml-search.ts'

/** What happens while somebody speaks, beside `note`. */
const incidents = new Set(['kinesic', 'vocal', 'incident', 'gap', 'writing', 'pause', 'shift'])
const paragraphs = new Set(['seg', 'p', 'ab', 'l', 'item'])
const bracketed = /^[([].*[)\]][.!]?$/su
const longestLabel = 200
const nobody = 'Unidentified speaker'

/**
 * Read a TEI transcript as ParlaMint writes it: https://clarin-eric.github.io/ParlaMint. `u` is a statement, `@who` its
 * speaker, the `note` of type `speaker` before it its label; `seg` is a paragraph; `head`, `note` and incidents are said by
 * nobody. Of plays and interviews, `sp` with `speaker` is read as well.
 */
export function readTei(tei: XmlElement): ReadResult {
  const body = findFirst(tei, 'text', 'body')
  const language = toLanguageTag(tei.attributes['xml:lang'])
  const blocks = body ? readBody(body, namePersons(tei), language) : []
  if (blocks.length === 0) return refuse('no-text', 'This TEI file has no text.', 'Check that its `body` is there.')
  return { document: buildDocument('tei', readTeiMetadata(tei), blocks), diagnostics: [] }
}

function readBody(body: XmlElement, nameOf: (who: string) => string | null, language?: string): ExtractedBlock[] {
  const blocks: ExtractedBlock[] = []
  let label: string | null = null
  visit(body)
  keepLabel()
  return blocks

  function visit(element: XmlElement | string): void {
    if (typeof element === 'string') add('paragraph', toBracketed(element.trim()))
    else if (element.name === 'note' && element.attributes['type'] === 'speaker') {
      keepLabel()
      label = toLabel(element)
      if (label === null) add('paragraph', toNote(element, language))
    } else if (element.name === 'u' || element.name === 'sp') speak(element)
    else if (element.name === 'head') add('heading', textOf(element))
    else if (isUnspoken(element) || paragraphs.has(element.name)) add('paragraph', toNote(element, language))
    else for (const child of element.children) visit(child)
  }

  /** A label that no utterance follows is text like any other. */
  function keepLabel(): void {
    if (label !== null) add('paragraph', toBracketed(label))
    label = null
  }

  function speak(utterance: XmlElement): void {
    const named = label === null ? childrenOf(utterance).find((child) => isSpeaker(child) && toLabel(child)) : undefined
    const name = nameOf(utterance.attributes['who'] ?? '')
    const written = label ?? toLabel(named)
    const speech = { role: 'speech' as const, speaker: name === null ? null : { name }, kind: 'remark' as const }
    const begin = blocks.length
    readUtterance(utterance, named)
    const first = blocks.slice(begin).findIndex(({ mark }) => mark?.role === 'continued')
    const spoken = first === -1 ? undefined : blocks[begin + first]
    const mark = { ...speech, label: escapeMarkdown(written ?? name ?? nobody) }
    if (spoken) spoken.mark = mark
    else blocks.splice(begin, 0, { kind: 'paragraph', markdown: '', mark })
    label = null
  }

  function readUtterance(utterance: XmlElement, named?: XmlElement): void {
    for (const child of utterance.children.filter((each) => each !== named)) {
      if (typeof child === 'string') add('paragraph', child, 'continued')
      else if (isUnspoken(child)) add('paragraph', toNote(child, language))
      else if (paragraphs.has(child.name)) add('paragraph', readInline(child, language), 'continued')
      else if (child.name === 'head') add('heading', textOf(child))
      else readUtterance(child)
    }
  }

  function add(kind: 'paragraph' | 'heading', text: string, role: 'continued' | 'note' = 'note'): void {
    const markdown = escapeMarkdown(text).trim()
    if (markdown !== '') blocks.push({ kind, markdown, mark: { role } })
  }
}

/** Words of a paragraph with what happens in its middle in brackets. */
function readInline(element: XmlElement, language: string | undefined): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (isUnspoken(child)) return ` ${toNote(child, language)} `
      return child.name === 'lb' || child.name === 'pb' ? ' ' : readInline(child, language)
    })
    .join('')
}

/** What is said by nobody, in brackets; of descriptions in several languages, the transcript's own. */
function toNote(element: XmlElement, language: string | undefined): string {
  const descriptions = childrenOf(element).filter(({ name }) => name === 'desc')
  const text = textOf(inLanguage(descriptions, language)[0] ?? element)
  return toBracketed(text)
}

function toBracketed(text: string): string {
  return text === '' || bracketed.test(text) ? text : `[${text}]`
}

const isSpeaker = ({ name }: XmlElement): boolean => name === 'speaker'
const isUnspoken = (element: XmlElement): boolean =>
  element.name === 'note' || isSpeaker(element) || incidents.has(element.name)

/** A label without its colon; null for what is empty or too long to be one. */
function toLabel(element: XmlElement | undefined): string | null {
  const label = textOf(element)
    .replace(/\s*[:：]\s*$/u, '')
    .trim()
  return label === '' || label.length > longestLabel ? null : label
}
