import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { type ApiArchive, openApiArchive } from '../support/api-archive.ts'
import { validateXml } from '../support/validate-xml.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

// Fifty transcripts of the corpus, evenly through the years, beside the two small ones.

let archive: ApiArchive
let slugs: string[]
beforeAll(async () => {
  archive = await openApiArchive()
  const corpus = unpackWhiteHouseCorpus()
  const step = Math.floor(corpus.length / 50)
  await archive.ingest(corpus.filter((_, place) => place % step === 0).slice(0, 50))
  const { items } = await archive.read('/api/v1/transcripts?limit=200')
  slugs = items.map(({ slug }: { slug: string }) => slug)
}, 600_000)
afterAll(async () => archive.remove())

async function write(ending: string): Promise<{ fileName: string; contents: string }[]> {
  const documents = []
  for (const slug of slugs) {
    const response = await archive.ask(`/api/v1/transcripts/${slug}.${ending}`)
    documents.push({ fileName: `${slug}.xml`, contents: await response.text() })
  }
  return documents
}

test('fifty corpus transcripts are valid Akoma Ntoso 3.0', async () => {
  const documents = await write('akn.xml')
  expect(documents.length).toBe(52)
  expect(await validateXml('akoma-ntoso', documents)).toEqual([])
})

const broken = (document: { contents: string } | undefined, from: string, to: string) => ({
  fileName: 'broken.xml',
  contents: (document?.contents ?? '').replace(from, to),
})

// TEI's schema is so large that it is made ready once alone, for good files and a bad one together.
test('fifty corpus transcripts are valid TEI, and one with nonsense in it is not', async () => {
  const documents = await write('tei.xml')
  expect(documents.length).toBe(52)
  const wrong = await validateXml('tei', [...documents, broken(documents[0], '<body>', '<body><nonsense/>')])
  expect(wrong.filter((message) => !message.startsWith('broken.xml'))).toEqual([])
  expect(wrong).not.toEqual([])
}, 300_000)

test('the same have the shape of ParlaMint’s components', async () => {
  const documents = await write('tei.xml')
  expect(await validateXml('parlamint', documents)).toEqual([])
  const [first] = documents
  expect(await validateXml('parlamint', [broken(first, ' ana="#transcript"', '')])).not.toEqual([])
  expect(await validateXml('parlamint', [broken(first, '<meeting>', '<author>A</author><meeting>')])).not.toEqual([])
})

test('Akoma Ntoso goes out and comes in again as the same transcript', async () => {
  for (const { fileName, contents } of await write('akn.xml')) {
    const { document } = await readDocument(new TextEncoder().encode(contents), fileName)
    const slug = fileName.replace(/[.]xml$/, '')
    const wanted = await archive.read(`/api/v1/transcripts/${slug}`)
    if (document === null) throw new Error(`${slug} was not read`)
    const { metadata, statements } = parseTranscript(document, [])
    const { title, date, place, event, language, source } = metadata ?? {}
    expect({ slug: metadata?.slug, title, date, place, event, language, source: source?.url ?? null }).toEqual({
      ...{ slug, title: wanted.title, date: wanted.date, place: wanted.place, event: wanted.event },
      ...{ language: wanted.language, source: wanted.source.url },
    })
    const simple = (statement: UnlabelledStatement) => {
      const { kind, speaker, label, text, paragraphs, exchange } = statement
      return { kind, speaker: speaker && { slug: speaker.slug, name: speaker.name }, label, text, paragraphs, exchange }
    }
    expect(statements.map(simple)).toEqual(wanted.statements.map(simple))
  }
})

test('Akoma Ntoso with nonsense in it is not valid', async () => {
  const [first] = await write('akn.xml')
  expect(await validateXml('akoma-ntoso', [broken(first, '<debateBody>', '<debateBody><nonsense/>')])).not.toEqual([])
})
