import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCitationFile } from '#src/publish/citation-files.ts'
import { type CitationItem, citeStatementPage } from '#src/publish/citation-item.ts'
import { type CitationStyle, formatCitation } from '#src/publish/format-citations.ts'
import { examplePage } from '../../support/example-page.ts'

const place = { siteUrl: 'https://archive.example', accessed: '2026-11-24' }
const example = citeStatementPage(examplePage(), place)
const inStyle = (style: CitationStyle, item = example) => formatCitation(item, style).text

test('each style writes the speaker, the first words, the transcript, the day and the permanent link', () => {
  expect(inStyle('apa')).toBe(
    'Lavrov, S. (2025, April 11). The CIS is one of them. It has established working ties. There is no doubt about… [Answer]. Ministry of Foreign Affairs. Meeting of the CIS Foreign Ministers Council, Almaty. Remarks and Answers to Media Questions. https://archive.example/s/kn6fy55waa',
  )
  expect(inStyle('chicago')).toBe(
    'Lavrov, Sergey. 2025. “The CIS is one of them. It has established working ties. There is no doubt about….” Answer. Remarks and Answers to Media Questions, Ministry of Foreign Affairs, April 11. https://archive.example/s/kn6fy55waa.',
  )
  expect(inStyle('mla')).toBe(
    'Lavrov, Sergey. “The CIS is one of them. It has established working ties. There is no doubt about….” Answer. Remarks and Answers to Media Questions, Ministry of Foreign Affairs, 11 Apr. 2025, Meeting of the CIS Foreign Ministers Council, Almaty. Rostrum, https://archive.example/s/kn6fy55waa.',
  )
  expect(inStyle('harvard')).toBe(
    'Lavrov, S. (2025) The CIS is one of them. It has established working ties. There is no doubt about…, Remarks and answers to media questions. Ministry of Foreign Affairs. Available at: https://archive.example/s/kn6fy55waa (Accessed: 24 November 2026).',
  )
  expect(inStyle('bluebook')).toBe(
    'Sergey Lavrov, The CIS is one of them. It has established working ties. There is no doubt about…, Remarks and answers to media questions (Apr. 11, 2025), https://archive.example/s/kn6fy55waa.',
  )
})

test('titles are in italics where a style wants them, and words that look like markup are words', () => {
  const item = { ...example, title: 'If a<b and <i>c</i> & d, so be it' }
  const { runs, text } = formatCitation(item, 'apa')
  expect(runs[1]).toEqual({ text: 'If a<b and <i>c</i> & d, so be it', italic: true })
  expect(text).not.toContain('&lt;')
})

test('who said it: a person in parts, an office or a reporter whole, nobody where nobody is named', () => {
  const authorOf = (name: string, speakerKind: 'person' | 'unknown' | 'group' | 'office') =>
    citeStatementPage(examplePage({ speakerKind, statement: { speaker: { slug: 'x', name } } }), place).author
  expect(authorOf('Ursula von der Leyen', 'person')).toEqual([
    { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
  ])
  expect(authorOf('Ferdinand Marcos Jr.', 'person')).toEqual([{ family: 'Marcos', given: 'Ferdinand', suffix: 'Jr.' }])
  expect(authorOf('Сергей Лавров', 'unknown')).toEqual([{ family: 'Лавров', given: 'Сергей' }])
  expect(authorOf('習近平', 'person')).toEqual([{ literal: '習近平' }])
  expect(authorOf('Reporter', 'group')).toEqual([{ literal: 'Reporter' }])
  expect(authorOf('Senior administration official', 'unknown')).toEqual([{ literal: 'Senior administration official' }])
  expect(authorOf('The White House', 'office')).toEqual([{ literal: 'The White House' }])
  const answer = { slug: 'answer', name: 'Answer' }
  expect(citeStatementPage(examplePage({ statement: { speaker: answer } }), place).author).toBeUndefined()
  const note = examplePage({ speakerKind: null, statement: { kind: 'note', speaker: null, label: null } })
  expect(inStyle('apa', citeStatementPage(note, place))).toMatch(/^Ministry of Foreign Affairs\. .* \[Note\]/)
})

test('a question by a reporter whom nobody names is cited as one by “Reporter”', () => {
  const page = examplePage({
    speakerKind: 'group',
    statement: { kind: 'question', speaker: { slug: 'reporter', name: 'Reporter' }, text: 'When?' },
  })
  expect(inStyle('mla', citeStatementPage(page, place))).toMatch(/^Reporter\. “When\?” Question\. /)
})

/** A file read back by a library, without what it adds itself. */
function readBack(file: string): Record<string, unknown> {
  const [item = {}] = new Cite(file).data
  const { _graph, 'citation-key': _, ...rest } = item
  return rest
}

const awkward = {
  title: 'We aren’t “isolated” & never were: 100% of {our} partners_ $5 #1 ~ \\ ^ — «Да», что',
  'container-title': 'Ответы & вопросы: 50% {пресса}',
  publisher: 'МИД & Co.',
  'event-title': 'Встреча #3',
  'event-place': 'Алма-Ата',
  author: [{ family: 'Лавров', given: 'Сергей' }],
} satisfies Partial<CitationItem>

test('a BibTeX file read back by a library has lost nothing', () => {
  const item: CitationItem = { ...example, ...awkward, language: 'ru' }
  const file = writeCitationFile(item, 'bib')
  expect(file).toContain('\tyear = {2025},\n\tdate = {2025-04-11},')
  // A library of references isn't part of what is cited.
  const { source: _, ...told } = item
  expect(readBack(file)).toMatchObject(told)
})

test('a RIS file read back by a library has lost nothing', () => {
  const item: CitationItem = { ...example, ...awkward, language: 'ru' }
  const { 'event-title': event, 'event-place': where, type: _, ...told } = item
  const back = readBack(writeCitationFile(item, 'ris'))
  expect(back).toMatchObject(told)
  expect(back['note']).toBe(`Said at: ${event}, ${where}`)
})

test('CSL-JSON is a list of the one item, and a library reads it as it is', () => {
  const item: CitationItem = { ...example, ...awkward, language: 'ru' }
  expect(JSON.parse(writeCitationFile(item, 'json'))).toEqual([item])
  expect(readBack(writeCitationFile(item, 'json'))).toEqual(item)
})

test('any first words come back from BibTeX and RIS as they were', () => {
  const words = fc
    .array(fc.stringMatching(/^[\p{L}\p{N}{}%&$#_~^\\"'“”’«»<>.,;:!?—-]{1,12}$/u), { minLength: 1, maxLength: 12 })
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(words, (text) => {
      const page = examplePage({ statement: { text } })
      const item = citeStatementPage(page, place)
      for (const format of ['bib', 'ris'] as const)
        expect(readBack(writeCitationFile(item, format))['title'], format).toBe(item.title)
    }),
    { numRuns: 300 },
  )
})
