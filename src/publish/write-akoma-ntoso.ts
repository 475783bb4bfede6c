import type { WholeTranscript } from './api/records.ts'
import { toXml } from './escape-html.ts'

type Statement = WholeTranscript['statements'][number]

const elements = {
  remark: 'speech',
  question: 'question',
  answer: 'answer',
  interjection: 'speech',
  note: 'other',
} as const

/** What the standard has no place for stands in attributes of this name space, so that reading it back loses nothing. */
const ownNames = 'urn:rostrum:transcript:1'

/**
 * A transcript as a debate in Akoma Ntoso 3.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0). A section for each
 * exchange and each run of statements outside any; a speech, question or answer for each statement, with its permalink.
 */
export function writeAkomaNtoso(transcript: WholeTranscript): string {
  const { title, date, place, event } = transcript
  const head = [
    `<p><docTitle>${toXml(title)}</docTitle></p>`,
    `<p><docDate date="${date}">${date}</docDate></p>`,
    ...(place === null ? [] : [`<p><location refersTo="#place">${toXml(place)}</location></p>`]),
    ...(event === null ? [] : [`<p><event refersTo="#event">${toXml(event)}</event></p>`]),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:r="${ownNames}">`,
    `<debate name="transcript">`,
    ...writeMeta(transcript),
    `<preface>${head.join('')}</preface>`,
    '<debateBody>',
    ...listSections(transcript).flatMap((statements, place) => writeSection(statements, place)),
    '</debateBody>',
    '</debate>',
    '</akomaNtoso>',
    '',
  ].join('\n')
}

function writeMeta(transcript: WholeTranscript): string[] {
  const { url, date, language, title, source, revision, updatedAt } = transcript
  const identify = (address: string, day: string, names: readonly string[] = []) =>
    `<FRBRthis value="${toXml(address)}"/><FRBRuri value="${toXml(address)}"/>${names.join('')}` +
    `<FRBRdate date="${day}" name="event"/><FRBRauthor href="#rostrum"/>`
  const people = listPeople(transcript).map(
    ({ slug, name, url: href }) => `<TLCPerson eId="${slug}" href="${toXml(href)}" showAs="${toXml(name)}"/>`,
  )
  const named = [
    ...(transcript.place === null
      ? []
      : [`<TLCLocation eId="place" href="#place" showAs="${toXml(transcript.place)}"/>`]),
    ...(transcript.event === null ? [] : [`<TLCEvent eId="event" href="#event" showAs="${toXml(transcript.event)}"/>`]),
  ]
  const aliases = Object.entries({ title, slug: transcript.slug, sourceName: source.name, sourceUrl: source.url })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<FRBRalias value="${toXml(value ?? '')}" name="${name}"/>`)
  return [
    '<meta>',
    '<identification source="#rostrum">',
    `<FRBRWork>${identify(url, date, aliases)}<FRBRcountry value="zz"/></FRBRWork>`,
    `<FRBRExpression>${identify(`${url}?rev=${revision}`, updatedAt.slice(0, 10))}<FRBRlanguage language="${toXml(language)}"/></FRBRExpression>`,
    `<FRBRManifestation>${identify(`${url}.akn.xml`, updatedAt.slice(0, 10))}</FRBRManifestation>`,
    '</identification>',
    '<references source="#rostrum">',
    '<TLCOrganization eId="rostrum" href="#rostrum" showAs="Rostrum"/>',
    ...people,
    '<TLCPerson eId="somebody" href="#somebody" showAs=""/>',
    ...named,
    '</references>',
    '</meta>',
  ]
}

function listPeople({ statements }: WholeTranscript): NonNullable<Statement['speaker']>[] {
  return [...new Map(statements.flatMap(({ speaker }) => (speaker ? [[speaker.slug, speaker]] : []))).values()]
}

/** Neighbours of one exchange, or neighbours outside any. */
function listSections({ statements }: WholeTranscript): Statement[][] {
  const sections: Statement[][] = []
  for (const statement of statements) {
    const last = sections.at(-1)
    if (last?.[0]?.exchange === statement.exchange) last?.push(statement)
    else sections.push([statement])
  }
  return sections
}

function writeSection(statements: readonly Statement[], place: number): string[] {
  const exchange = statements[0]?.exchange ?? null
  const name = exchange === null ? 'remarks' : 'exchange'
  const number = exchange === null ? '' : ` r:exchange="${exchange}"`
  return [
    `<debateSection eId="section_${place + 1}" name="${name}"${number}>`,
    ...statements.map(writeStatement),
    '</debateSection>',
  ]
}

function writeStatement(statement: Statement): string {
  const { id, url, kind, speaker, label, outlet, language, startSeconds, endSeconds } = statement
  const element = elements[kind]
  const given = Object.entries({ kind, id, url, outlet, start: startSeconds, end: endSeconds })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` r:${name}="${toXml(String(value))}"`)
    .join('')
  const by = element === 'other' ? '' : ` by="#${speaker?.slug ?? 'somebody'}"`
  const spoken = language === null ? '' : ` xml:lang="${toXml(language)}"`
  const from = element === 'other' || label === null ? '' : `<from>${toXml(label)}</from>`
  return `<${element} eId="s_${id}"${by}${spoken}${given}>${from}${writeParagraphs(statement)}</${element}>`
}

/** Plain words, and the Markdown that they are written in where that is another text. */
function writeParagraphs({ paragraphs, text }: Statement): string {
  const plain = text.split('\n\n')
  const same = plain.length === paragraphs.length
  return paragraphs
    .map((markdown, place) => {
      const words = same ? (plain[place] ?? '') : markdown
      return `<p${words === markdown && same ? '' : ` r:md="${toXml(markdown)}"`}>${toXml(words)}</p>`
    })
    .join('')
}
