import { buildDocument, type ExtractedBlock, type ExtractedMetadata } from './build-document.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { readOwnBody } from './own-akoma-ntoso.ts'
import { refuse } from './refuse.ts'
import type { ReadResult } from './source-document.ts'
import type { XmlElement } from './xml.ts'
import { childrenOf, findAll, findFirst, textOf } from './xml-search.ts'

const kinds = { speech: 'remark', question: 'question', answer: 'answer' } as const
const titles = new Set(['heading', 'subheading', 'num', 'docTitle'])
const notes = new Set(['scene', 'narrative', 'summary', 'communication', 'remark', 'recordedTime', 'other'])
const paragraphs = new Set(['p', 'block', 'item', 'blockContainer', 'li', 'td', 'th'])
/** What is longer in `from` is no label. */
const longestLabel = 200
const bracketed = /^[([].*[)\]][.!]?$/su

/**
 * Read a debate in Akoma Ntoso (https://docs.oasis-open.org/legaldocml/akn-core/v1.0): `speech`, `question` and
 * `answer` are statements, `by` their speaker as `TLCPerson` names it, `from` their label; scenes, narratives and
 * headings are said by nobody.
 */
export function readAkomaNtoso(root: XmlElement): ReadResult {
  const debate = findFirst(root, 'debate')
  const body = findFirst(debate, 'debateBody')
  if (!debate || !body) {
    return refuse('unknown-format', 'This Akoma Ntoso document is not a debate.', 'Only debates are transcripts.')
  }
  const blocks = readOwnBody(debate, body) ?? readBody(body, namePersons(debate))
  if (blocks.length === 0) return refuse('no-text', 'This debate holds no words.', 'Check that its body is there.')
  return { document: buildDocument('akoma-ntoso', readMetadata(debate), blocks), diagnostics: [] }
}

function readBody(body: XmlElement, nameOf: (reference: string) => string | null): ExtractedBlock[] {
  const blocks: ExtractedBlock[] = []
  visit(body)
  return blocks

  function visit(element: XmlElement | string): void {
    if (typeof element === 'string') add('paragraph', toNote(element.trim()))
    else if (element.name === 'speech' || element.name === 'question' || element.name === 'answer') {
      speak(element, kinds[element.name])
    } else if (titles.has(element.name)) add('heading', textOf(element))
    else if (notes.has(element.name) || paragraphs.has(element.name)) add('paragraph', toNote(textOf(element)))
    else for (const child of element.children) visit(child)
  }

  function speak(element: XmlElement, kind: 'remark' | 'question' | 'answer'): void {
    const from = childrenOf(element).find((child) => child.name === 'from' && textOf(child).length <= longestLabel)
    const name = nameOf(element.attributes['by'] ?? '')
    const label = textOf(from).replace(/\s*[:：]\s*$/u, '') || name || 'Unidentified speaker'
    const begin = blocks.length
    readSpeech(element, from)
    const spoken = blocks.slice(begin).find(({ mark }) => mark?.role === 'continued')
    const speaker = name === null ? null : { name }
    const mark = { role: 'speech' as const, label: escapeMarkdown(label), speaker, kind }
    if (spoken) spoken.mark = mark
    else blocks.splice(begin, 0, { kind: 'paragraph', markdown: '', mark })
  }

  function readSpeech(element: XmlElement, from?: XmlElement): void {
    for (const child of element.children.filter((each) => each !== from)) {
      if (typeof child === 'string') add('paragraph', child, 'continued')
      else if (titles.has(child.name)) add('heading', textOf(child))
      else if (notes.has(child.name)) add('paragraph', toNote(textOf(child)))
      else if (paragraphs.has(child.name)) add('paragraph', textOf(child), 'continued')
      else if (child.name in kinds) visit(child)
      else readSpeech(child)
    }
  }

  function add(kind: 'paragraph' | 'heading', text: string, role: 'continued' | 'note' = 'note'): void {
    const markdown = escapeMarkdown(text).trim()
    if (markdown !== '') blocks.push({ kind, markdown, mark: { role } })
  }
}

function toNote(text: string): string {
  return text === '' || bracketed.test(text) ? text : `[${text}]`
}

function namePersons(debate: XmlElement): (reference: string) => string | null {
  const persons = findAll(debate, 'TLCPerson').map(
    ({ attributes }) => [attributes['eId'] ?? attributes['id'] ?? '', attributes['showAs'] ?? ''] as const,
  )
  const names = new Map(persons)
  return (reference) => names.get(reference.replace(/^#/, '')) || null
}

const shortLanguages: Record<string, string> = {
  ...{ eng: 'en', fra: 'fr', fre: 'fr', deu: 'de', ger: 'de', spa: 'es', por: 'pt', ita: 'it', rus: 'ru', swa: 'sw' },
}

function readMetadata(debate: XmlElement): ExtractedMetadata {
  const work = findFirst(debate, 'identification', 'FRBRWork')
  const expression = findFirst(debate, 'identification', 'FRBRExpression')
  const preface = findFirst(debate, 'preface')
  const alias = (name: string) =>
    findAll(work, 'FRBRalias').find(({ attributes }) => attributes['name'] === name)?.attributes['value']
  const title =
    textOf(findFirst(preface, 'docTitle')) ||
    alias('title') ||
    findFirst(work, 'FRBRalias')?.attributes['value'] ||
    findFirst(work, 'FRBRname')?.attributes['value'] ||
    textOf(findFirst(debate, 'debateBody', 'heading'))
  const day = findFirst(preface, 'docDate')?.attributes['date'] ?? findFirst(work, 'FRBRdate')?.attributes['date'] ?? ''
  const language = findFirst(expression, 'FRBRlanguage')?.attributes['language'] ?? ''
  const place = textOf(findFirst(preface, 'location')) || textOf(findFirst(preface, 'place'))
  const [name, url] = [alias('sourceName'), alias('sourceUrl')]
  return {
    slug: alias('slug'),
    event: textOf(findFirst(preface, 'event')) || undefined,
    source: name || url ? { ...(name && { name }), ...(url && { url }) } : undefined,
    title: title.slice(0, 500) || undefined,
    date: /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0],
    place: place || undefined,
    language: shortLanguages[language] ?? (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined),
  }
}
