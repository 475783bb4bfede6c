import sax from 'sax'
import type { Position } from '#src/transcript/diagnostic.ts'
import { type DiagnosticRule, diagnose } from './diagnostic-rules.ts'
import { fileStart } from './refuse.ts'
import type { ReadResult } from './source-document.ts'

/** An element, its name and attribute names without prefix (but `xml:`). */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

/** Deeper than any transcript. */
const deepest = 200
const mostElements = 1_000_000
const step = 64 * 1024

const roots = /<(?:[A-Za-z][\w.-]{0,20}:)?(TEI|teiCorpus|akomaNtoso)[\s>/]/

/** The root element of an XML transcript, or the sign of an XML file that is none; null for what is no XML. */
export function findXmlRoot(text: string): 'TEI' | 'teiCorpus' | 'akomaNtoso' | 'other' | null {
  const beginning = text.slice(0, 20_000)
  const root = roots.exec(beginning)?.[1]
  if (root === 'TEI' || root === 'teiCorpus' || root === 'akomaNtoso') {
    if (/^\s*</.test(beginning)) return root
  }
  return /^\s*<\?xml[\s?]|^\s*<!DOCTYPE\s/i.test(beginning) ? 'other' : null
}

/**
 * Read XML into a tree. Entities that the file itself declares are never expanded and external ones never fetched: a
 * file that declares any is refused, as is one nested deeper than 200 levels or with more than a million elements.
 */
export function parseXml(text: string): { root: XmlElement } | { root: null; result: ReadResult } {
  const parser = sax.parser(true, { position: true })
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  let elements = 0
  let problem: ReadResult | null = null
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes: toAttributes(attributes), children: [] }
    elements++
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > deepest) fail('too-complex', `The XML is nested deeper than ${deepest} levels.`)
    if (elements > mostElements) fail('too-complex', `The XML holds more than ${mostElements} elements.`)
  }
  parser.onclosetag = () => open.pop()
  parser.ontext = (part) => open.at(-1)?.children.push(part)
  parser.oncdata = (part) => open.at(-1)?.children.push(part)
  parser.ondoctype = (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail('declared-entities', 'The XML declares entities of its own.')
  }
  parser.onerror = (error) => {
    fail('damaged-file', `The XML is not well-formed: ${(error.message.split('\n')[0] ?? '').replace(/\.?$/, '.')}`)
  }
  for (let offset = 0; offset < text.length && !problem; offset += step) parser.write(text.slice(offset, offset + step))
  if (!problem) parser.close()
  const [root] = top.children.filter((child) => typeof child !== 'string')
  if (!problem && !root) fail('damaged-file', 'The XML holds no element.')
  return problem || !root ? { root: null, result: problem ?? { document: null, diagnostics: [] } } : { root }

  function fail(rule: DiagnosticRule, message: string): void {
    problem ??= { document: null, diagnostics: [diagnose(rule, placeOf(parser), message, advice[rule])] }
  }
}

const advice: Partial<Record<DiagnosticRule, string>> = {
  'damaged-file': 'Check that the file is whole, and repair it at this place.',
  'declared-entities': 'Replace the entities by what they stand for, and remove their declarations.',
  'too-complex': 'Split it into one file for each event.',
}

function placeOf({ line, column, position }: { line: number; column: number; position: number }): Position {
  return position === 0 ? fileStart : { line: line + 1, column: column + 1, offset: position }
}

function toAttributes(attributes: Record<string, string | { value: string }>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.startsWith('xml:') ? name : localName(name),
      typeof value === 'string' ? value : value.value,
    ]),
  )
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
