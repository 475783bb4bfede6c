import type { WholeTranscript } from './api/records.ts'
import { toXml } from './escape-html.ts'

type Statement = WholeTranscript['statements'][number]

const kinds: Record<string, [name: string, meaning: string]> = {
  transcript: ['Transcript', 'the record of one event'],
  remark: ['Remark', 'said to all'],
  question: ['Question', 'asked of somebody'],
  answer: ['Answer', 'said to a question'],
  interjection: ['Interjection', 'said while another speaks'],
}

/**
 * A transcript as TEI in the shape that ParlaMint gives a component of a corpus (https://clarin-eric.github.io/ParlaMint): `u`
 * for a statement, after a `note` with its label; `seg` for a paragraph. What a corpus says of all its components at once, the
 * kinds and the people, stands in the file itself, in ParlaMint's form; a licence, which it asks for, is not ours to give.
 */
export function writeTei(transcript: WholeTranscript): string {
  const { slug, language, statements } = transcript
  const body = statements.flatMap(writeStatement)
  const spoken = statements.some(({ kind }) => kind !== 'note')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${toXml(language)}" xml:id="t.${slug}" ana="#transcript">`,
    ...writeHeader(transcript),
    '<text ana="#transcript">',
    '<body>',
    `<div type="${spoken ? 'debateSection' : 'commentSection'}">`,
    ...body,
    '</div>',
    '</body>',
    '</text>',
    '</TEI>',
    '',
  ].join('\n')
}

function writeHeader(transcript: WholeTranscript): string[] {
  const { url, revision, updatedAt } = transcript
  const day = updatedAt.slice(0, 10)
  const words = (unit: string, quantity: number) => `<measure unit="${unit}" quantity="${quantity}"/>`
  return [
    '<teiHeader>',
    '<fileDesc>',
    '<titleStmt>',
    `<title type="main">${toLine(transcript.title)}</title>`,
    `<meeting>${toLine(eventOf(transcript))}</meeting>`,
    '</titleStmt>',
    `<editionStmt><edition>${revision}</edition></editionStmt>`,
    `<extent>${words('speeches', transcript.statementCount)}${words('words', transcript.wordCount)}</extent>`,
    '<publicationStmt>',
    '<publisher>Rostrum</publisher>',
    `<idno type="URI">${toXml(url)}</idno>`,
    `<date when="${day}">${day}</date>`,
    '</publicationStmt>',
    `<sourceDesc>${writeSource(transcript)}</sourceDesc>`,
    '</fileDesc>',
    ...writeEncoding(transcript),
    ...writeProfile(transcript),
    `<revisionDesc><change when="${day}">Revision ${revision}</change></revisionDesc>`,
    '</teiHeader>',
  ]
}

/** A text that stands in one line. */
function toLine(text: string): string {
  return toXml(text.replace(/\s+/g, ' ').trim())
}

/** What was recorded; where nothing else is known of it, what the transcript is called. */
function eventOf({ event, title }: WholeTranscript): string {
  return event ?? title
}

function writeSource({ title, date, source, url }: WholeTranscript): string {
  const publisher = source.name === null ? '' : `<publisher>${toXml(source.name)}</publisher>`
  const address = `<idno type="URI">${toXml(source.url ?? url)}</idno>`
  return `<bibl><title>${toLine(title)}</title>${publisher}${address}<date when="${date}">${date}</date></bibl>`
}

function writeEncoding({ statements }: WholeTranscript): string[] {
  const notes = statements.filter(({ kind }) => kind === 'note').length
  const segments = statements.filter(({ kind }) => kind !== 'note').flatMap(({ text }) => segmentsOf(text)).length
  const labels = statements.filter(({ kind, label }) => kind !== 'note' && label !== null).length
  const uses = { div: 1, note: notes + labels, u: statements.length - notes, seg: segments }
  const usage = Object.entries(uses).map(([name, times]) => `<tagUsage gi="${name}" occurs="${times}"/>`)
  return [
    '<encodingDesc>',
    '<projectDesc><p>Made by Rostrum from the transcript at the address above; statements have its permalinks.</p></projectDesc>',
    `<tagsDecl><namespace name="http://www.tei-c.org/ns/1.0">${usage.join('')}</namespace></tagsDecl>`,
    '<classDecl>',
    `<taxonomy xml:id="kinds">${Object.entries(kinds).map(writeCategory).join('')}</taxonomy>`,
    '</classDecl>',
    '</encodingDesc>',
  ]
}

function writeCategory([kind, [name, meaning]]: [string, [string, string]]): string {
  return `<category xml:id="${kind}"><catDesc><term>${name}</term>: ${meaning}</catDesc></category>`
}

function writeProfile(transcript: WholeTranscript): string[] {
  const { date, place, statements } = transcript
  const people = new Map(statements.flatMap(({ speaker }) => (speaker ? [[speaker.slug, speaker]] : [])))
  const persons = [...people.values()].map(
    ({ slug, name, url }) =>
      `<person xml:id="p.${slug}"><persName><term>${toLine(name)}</term></persName><idno type="URI">${toXml(url)}</idno></person>`,
  )
  const where =
    place === null
      ? `<name type="event">${toLine(eventOf(transcript))}</name>`
      : `<name type="place">${toLine(place)}</name>`
  return [
    '<profileDesc>',
    `<settingDesc><setting>${where}<date when="${date}">${date}</date></setting></settingDesc>`,
    ...(persons.length === 0 ? [] : [`<particDesc><listPerson>${persons.join('')}</listPerson></particDesc>`]),
    '</profileDesc>',
  ]
}

function segmentsOf(text: string): string[] {
  return text.split('\n\n')
}

function writeStatement({ id, url, kind, speaker, label, text, language }: Statement): string[] {
  if (kind === 'note') return [`<note xml:id="s.${id}">${toXml(text)}</note>`]
  const segments = segmentsOf(text).map((part, place) => `<seg xml:id="s.${id}.${place + 1}">${toXml(part)}</seg>`)
  const who = speaker === null ? '' : ` who="#p.${speaker.slug}"`
  const spoken = language === null ? '' : ` xml:lang="${toXml(language)}"`
  const utterance = `<u xml:id="s.${id}"${who} ana="#${kind}" corresp="${toXml(url)}"${spoken}>${segments.join('')}</u>`
  return label === null ? [utterance] : [`<note type="speaker">${toXml(label)}:</note>`, utterance]
}
