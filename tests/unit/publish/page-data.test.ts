import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { citeStatementPage } from '#src/publish/citation-item.ts'
import { citationMeta } from '#src/publish/citation-meta.ts'
import { statementJsonLd, transcriptJsonLd, writeJsonLd } from '#src/publish/json-ld.ts'
import { pageLinks } from '#src/publish/page-links.ts'
import { writeLinkHeader } from '#src/publish/write-link-header.ts'
import { asStatementId } from '#src/transcript/statement-id.ts'
import { examplePage } from '../../support/example-page.ts'

const site = 'https://archive.example'

test('the citation tags say title, author, day, publisher, language and the permanent link', () => {
  expect(citationMeta(citeStatementPage(examplePage(), { siteUrl: site, accessed: null }))).toEqual({
    citation_title: 'The CIS is one of them. It has established working ties. There is no doubt about…',
    citation_author: ['Lavrov, Sergey'],
    citation_publication_date: '2025/04/11',
    citation_publisher: 'Ministry of Foreign Affairs',
    citation_language: 'en',
    citation_public_url: 'https://archive.example/s/kn6fy55waa',
  })
})

test('a name with particle and suffix stands family name first in the tags, an office whole', () => {
  const authorOf = (name: string, speakerKind: 'person' | 'office') => {
    const page = examplePage({ speakerKind, statement: { speaker: { slug: 'x', name } } })
    return citationMeta(citeStatementPage(page, { siteUrl: site, accessed: null }))['citation_author']
  }
  expect(authorOf('Ursula von der Leyen', 'person')).toEqual(['von der Leyen, Ursula'])
  expect(authorOf('Ferdinand Marcos Jr.', 'person')).toEqual(['Marcos, Ferdinand, Jr.'])
  expect(authorOf('The White House', 'office')).toEqual(['The White House'])
})

test('a page links the address to cite it by, its description in each format, and its card', () => {
  expect(writeLinkHeader(pageLinks('/s/kn6fy55waa', site), ',\n').split(',\n')).toEqual([
    '<https://archive.example/s/kn6fy55waa>; rel="cite-as"',
    '<https://schema.org/Quotation>; rel="type"',
    '<https://archive.example/s/kn6fy55waa/cite.bib>; rel="describedby"; type="application/x-bibtex"',
    '<https://archive.example/s/kn6fy55waa/cite.ris>; rel="describedby"; type="application/x-research-info-systems"',
    '<https://archive.example/s/kn6fy55waa/cite.json>; rel="describedby"; type="application/vnd.citationstyles.csl+json"',
    '<https://archive.example/oembed?url=https%3A%2F%2Farchive.example%2Fs%2Fkn6fy55waa&format=json>; rel="alternate"; type="application/json+oembed"',
    '<https://archive.example/oembed?url=https%3A%2F%2Farchive.example%2Fs%2Fkn6fy55waa&format=xml>; rel="alternate"; type="text/xml+oembed"',
  ])
})

test('a transcript’s page links its files, each with its type', () => {
  const files = pageLinks('/transcripts/2025-04-11-almaty', site).filter(({ rel }) => rel.includes('item'))
  expect(files.map(({ href, type }) => [href.slice(site.length), type])).toEqual([
    ['/transcripts/2025-04-11-almaty.json', 'application/json'],
    ['/transcripts/2025-04-11-almaty.md', 'text/markdown'],
    ['/transcripts/2025-04-11-almaty.txt', 'text/plain'],
    ['/transcripts/2025-04-11-almaty.akn.xml', 'application/akn+xml'],
    ['/transcripts/2025-04-11-almaty.tei.xml', 'application/tei+xml'],
  ])
})

const { statement } = examplePage()
const question = {
  ...statement,
  id: asStatementId('kzywrmsr67'),
  kind: 'question' as const,
  speaker: { slug: 'reporter', name: 'Reporter' },
  text: 'How do you see it?',
}

test('an answer is a quotation and an answer to its question, by a person with a role, recorded at an event', () => {
  expect(statementJsonLd(examplePage({ before: [question] }), site)).toEqual({
    '@context': 'https://schema.org',
    '@type': ['Answer', 'Quotation'],
    '@id': 'https://archive.example/s/kn6fy55waa',
    url: 'https://archive.example/s/kn6fy55waa',
    text: statement.text,
    creator: {
      '@type': 'Person',
      '@id': 'https://archive.example/speakers/sergey-lavrov',
      url: 'https://archive.example/speakers/sergey-lavrov',
      name: 'Sergey Lavrov',
      jobTitle: 'Foreign Minister of Russia',
    },
    inLanguage: 'en',
    dateCreated: '2025-04-11',
    dateModified: '2025-04-12T08:00:00.000Z',
    isPartOf: {
      '@type': 'CreativeWork',
      '@id': 'https://archive.example/transcripts/2025-04-11-almaty',
      url: 'https://archive.example/transcripts/2025-04-11-almaty',
      name: 'Remarks and answers to media questions',
    },
    recordedAt: {
      '@type': 'Event',
      name: 'Meeting of the CIS Foreign Ministers Council',
      startDate: '2025-04-11',
      location: { '@type': 'Place', name: 'Almaty' },
    },
    parentItem: {
      '@type': ['Question', 'Quotation'],
      '@id': 'https://archive.example/s/kzywrmsr67',
      url: 'https://archive.example/s/kzywrmsr67',
      text: 'How do you see it?',
      name: 'How do you see it?',
      creator: {
        '@type': 'Person',
        '@id': 'https://archive.example/speakers/reporter',
        url: 'https://archive.example/speakers/reporter',
        name: 'Reporter',
      },
    },
  })
})

test('a question counts and holds its answers', () => {
  const asked = statementJsonLd(examplePage({ statement: question, after: [statement] }), site)
  expect(asked).toMatchObject({ '@type': ['Question', 'Quotation'], name: 'How do you see it?', answerCount: 1 })
  expect(asked['suggestedAnswer']).toMatchObject([{ '@id': 'https://archive.example/s/kn6fy55waa' }])
})

test('a transcript is a work that records an event, with who spoke and who published it', () => {
  const { transcript } = examplePage()
  expect(transcriptJsonLd({ ...transcript, wordCount: 1200, translations: [] }, site)).toMatchObject({
    '@type': 'CreativeWork',
    name: 'Remarks and answers to media questions',
    contributor: [{ '@type': 'Person', name: 'Sergey Lavrov' }],
    publisher: { '@type': 'Organization', name: 'Ministry of Foreign Affairs' },
    isBasedOn: 'https://ministry.example/almaty',
    recordedAt: { '@type': 'Event', name: 'Meeting of the CIS Foreign Ministers Council' },
  })
})

test('no text of a statement ends the data block of its page', () => {
  const text = '</script><script>alert(1)</script><!-- \u2028 & ]]>'
  const json = writeJsonLd(statementJsonLd(examplePage({ statement: { text } }), site))
  const { document } = parseHTML(`<body><script type="application/ld+json">${json}</script></body>`)
  expect(document.querySelectorAll('script')).toHaveLength(1)
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '').text).toBe(text)
})
