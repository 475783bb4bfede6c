import { statementKinds } from '#src/transcript/statement.ts'
import type { ExtractedBlock } from './build-document.ts'
import { type GivenWhole, toStatementBlocks } from './statement-blocks.ts'
import type { XmlElement } from './xml.ts'
import { childrenOf, findAll, textOf } from './xml-search.ts'

/**
 * The statements of a debate that an archive like this one wrote: attributes of its own say what the standard has no place
 * for, so that what went out comes in again the same. Null for any other debate.
 */
export function readOwnBody(debate: XmlElement, body: XmlElement): ExtractedBlock[] | null {
  const people = new Map(
    findAll(debate, 'TLCPerson').map(({ attributes }) => [attributes['eId'] ?? '', attributes['showAs'] ?? '']),
  )
  const statements = childrenOf(body).flatMap((section) =>
    childrenOf(section).map((element) => readOwn(element, section, people)),
  )
  const whole = statements.flatMap((statement) => statement ?? [])
  return whole.length === 0 || whole.length < statements.length ? null : whole.flatMap(toStatementBlocks)
}

function readOwn(
  element: XmlElement,
  section: XmlElement,
  people: ReadonlyMap<string, string>,
): GivenWhole | undefined {
  const kind = statementKinds.find((known) => known === element.attributes['kind'])
  if (kind === undefined || element.attributes['id'] === undefined) return undefined
  const slug = (element.attributes['by'] ?? '').replace(/^#/, '')
  const name = people.get(slug)
  const from = childrenOf(element).find((child) => child.name === 'from')
  const paragraphs = childrenOf(element).filter((child) => child.name === 'p')
  const exchange = toNumber(section.attributes['exchange'])
  const [start, end] = [toNumber(element.attributes['start']), toNumber(element.attributes['end'])]
  return {
    kind,
    speaker: name && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? { name, slug } : null,
    label: from ? textOf(from) : null,
    paragraphs: paragraphs.map((paragraph) => paragraph.attributes['md'] ?? textOf(paragraph)),
    text: '',
    exchange: exchange ?? null,
    ...{ start, end },
  }
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}
