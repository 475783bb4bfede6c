import type { WholeTranscript } from './api/records.ts'
import { toXml } from './escape-html.ts'

type Statement = WholeTranscript['statements'][number]

const kinds = { remark: 'Remark', question: 'Question', answer: 'Answer', interjection: 'Interjection' }

/**
 * A transcript as TEI in the shape that ParlaMint gives sessions (https://clarin-eric.github.io/ParlaMint): `u` for a
 * statement, after a `note` with its label; `seg` for a paragraph; the people in `listPerson`.
 */
export function writeTei(transcript: WholeTranscript): string {
  const { slug, language, statements } = transcript
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${toXml(language)}" xml:id="t.${slug}">`,
    ...writeHeader(transcript),
    '<text>',
    '<body>',
    '<div type="debateSection">',
    ...statements.flatMap(writeStatement),
    '</div>',
    '</body>',
    '</text>',
    '</TEI>',
    '',
  ].join('\n')
}

function writeHeader(transcript: WholeTranscript): string[] {
  const { title, url, event, revision, updatedAt } = transcript
  const day = updatedAt.slice(0, 10)
  const words = (unit: string, quantity: number) => `<measure unit="${unit}" quantity="${quantity}"/>`
  return [
    '<teiHeader>',
    '<fileDesc>',
    '<titleStmt>',
    `<title type="main">${toXml(title)}</title>`,
    ...(event === null ? [] : [`<meeting>${toXml(event)}</meeting>`]),
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
    '<encodingDesc>',
    '<projectDesc><p>Made by Rostrum from the transcript at the address above; statements have its permalinks.</p></projectDesc>',
    `<classDecl><taxonomy>${Object.entries(kinds).map(writeCategory).join('')}</taxonomy></classDecl>`,
    '</encodingDesc>',
    ...writeProfile(transcript),
    `<revisionDesc><change when="${day}">Revision ${revision}</change></revisionDesc>`,
    '</teiHeader>',
  ]
}

function writeCategory([kind, name]: [string, string]): string {
  return `<category xml:id="${kind}"><catDesc>${name}</catDesc></category>`
}

function writeSource({ title, date, source }: WholeTranscript): string {
  const publisher = source.name === null ? '' : `<publisher>${toXml(source.name)}</publisher>`
  const address = source.url === null ? '' : `<idno type="URI">${toXml(source.url)}</idno>`
  return `<bibl><title>${toXml(title)}</title>${publisher}${address}<date when="${date}">${date}</date></bibl>`
}

function writeProfile({ date, place, statements }: WholeTranscript): string[] {
  const people = new Map(statements.flatMap(({ speaker }) => (speaker ? [[speaker.slug, speaker]] : [])))
  const persons = [...people.values()].map(
    ({ slug, name, url }) =>
      `<person xml:id="p.${slug}"><persName>${toXml(name)}</persName><idno type="URI">${toXml(url)}</idno></person>`,
  )
  const where = place === null ? '' : `<name type="place">${toXml(place)}</name>`
  return [
    '<profileDesc>',
    `<settingDesc><setting>${where}<date when="${date}">${date}</date></setting></settingDesc>`,
    ...(persons.length === 0 ? [] : [`<particDesc><listPerson>${persons.join('')}</listPerson></particDesc>`]),
    '</profileDesc>',
  ]
}

function writeStatement({ id, url, kind, speaker, label, text, language }: Statement): string[] {
  const segments = text.split('\n\n').map((part, place) => `<seg xml:id="s.${id}.${place + 1}">${toXml(part)}</seg>`)
  if (kind === 'note') return [`<note xml:id="s.${id}">${toXml(text)}</note>`]
  const who = speaker === null ? '' : ` who="#p.${speaker.slug}"`
  const spoken = language === null ? '' : ` xml:lang="${toXml(language)}"`
  const utterance = `<u xml:id="s.${id}"${who} ana="#${kind}" corresp="${toXml(url)}"${spoken}>${segments.join('')}</u>`
  return label === null ? [utterance] : [`<note type="speaker">${toXml(label)}:</note>`, utterance]
}
