import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOai } from '#src/publish/oai-pmh.ts'
import { streamBag } from '#src/publish/stream-bag.ts'
import { parseXml, type XmlElement } from '#src/readers/xml.ts'
import { findAll, findFirst, textOf } from '#src/readers/xml-search.ts'
import { withdrawTranscript } from '#src/store/withdrawals.ts'
import { type ApiArchive, openApiArchive, siteUrl } from '../support/api-archive.ts'

let archive: ApiArchive
beforeAll(async () => {
  archive = await openApiArchive()
})
afterAll(async () => archive.remove())

async function harvest(query: string): Promise<XmlElement> {
  const { root } = parseXml(await answerOai(new URLSearchParams(query), siteUrl))
  if (!root) throw new Error('not XML')
  return root
}
const errorOf = async (query: string) => findFirst(await harvest(query), 'error')?.attributes['code']

describe('a harvester', () => {
  test('is told what the repository is', async () => {
    const identify = findFirst(await harvest('verb=Identify'), 'Identify')
    expect(textOf(findFirst(identify, 'baseURL'))).toBe(`${siteUrl}/oai`)
    expect(textOf(findFirst(identify, 'earliestDatestamp'))).toBe('2025-04-01T10:00:00Z')
    expect(textOf(findFirst(identify, 'deletedRecord'))).toBe('persistent')
    expect(findAll(await harvest('verb=ListSets'), 'setSpec').map(textOf)).toEqual(['year:2025', 'year:2024'])
    expect(textOf(findFirst(await harvest('verb=ListMetadataFormats'), 'metadataPrefix'))).toBe('oai_dc')
  })

  test('gets a record as Dublin Core', async () => {
    const record = await harvest(
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:2025-03-01-schools',
    )
    expect(textOf(findFirst(record, 'datestamp'))).toBe('2025-04-01T10:00:00Z')
    const dc = findFirst(record, 'dc')
    expect(textOf(findFirst(dc, 'title'))).toBe('On schools')
    expect(textOf(findFirst(dc, 'coverage'))).toBe('Bergen')
    expect(textOf(findFirst(dc, 'identifier'))).toBe(`${siteUrl}/transcripts/2025-03-01-schools`)
  })

  test('is told by name what is wrong', async () => {
    expect(await errorOf('verb=Nonsense')).toBe('badVerb')
    expect(await errorOf('verb=ListRecords')).toBe('badArgument')
    expect(await errorOf('verb=ListRecords&metadataPrefix=marc')).toBe('cannotDisseminateFormat')
    expect(await errorOf('verb=ListRecords&metadataPrefix=oai_dc&from=yesterday')).toBe('badArgument')
    expect(await errorOf('verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01')).toBe('noRecordsMatch')
    expect(await errorOf('verb=ListRecords&resumptionToken=abc')).toBe('badResumptionToken')
    expect(await errorOf('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:none')).toBe(
      'idDoesNotExist',
    )
  })

  test('asks for a time and a set', async () => {
    const identifiers = async (query: string) =>
      findAll(await harvest(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}`), 'identifier').map(textOf)
    expect(await identifiers('from=2025-04-02')).toEqual(['oai:archive.example:2024-06-01-budget'])
    expect(await identifiers('until=2025-04-01')).toEqual(['oai:archive.example:2025-03-01-schools'])
    expect(await identifiers('set=year:2024')).toEqual(['oai:archive.example:2024-06-01-budget'])
  })

  test('walks 3,000 records to the end, each once, a withdrawn one as deleted', async () => {
    const day = (place: number) => `2020-${String((place % 12) + 1).padStart(2, '0')}-01`
    const rows = Array.from({ length: 2999 }, (_, place) => ({
      ...{
        slug: `many-${place}`,
        title: `Number ${place}`,
        date: day(place),
        language: 'en',
        path: `many/${place}.md`,
      },
      ...{ contentHash: '', readingHash: '', revision: 1, statementCount: 0 },
      ...{ createdAt: new Date('2025-01-01'), updatedAt: new Date('2025-01-01') },
    }))
    await archive.database.transcript.createMany({ data: rows })
    const schools = await archive.database.transcript.findUniqueOrThrow({ where: { slug: '2025-03-01-schools' } })
    const withdrawnAt = new Date('2025-05-01T00:00:00Z')
    await archive.database.$transaction((transaction) =>
      withdrawTranscript(transaction, schools.id, { reason: 'Published by mistake', withdrawnAt }),
    )
    const seen: string[] = []
    const deleted: string[] = []
    let answers = 0
    for (let query = 'verb=ListRecords&metadataPrefix=oai_dc'; query !== ''; answers++) {
      const root = await harvest(query)
      for (const header of findAll(root, 'header')) {
        const identifier = textOf(findFirst(header, 'identifier'))
        seen.push(identifier)
        if (header.attributes['status'] === 'deleted') deleted.push(identifier)
      }
      const token = findFirst(root, 'resumptionToken')
      expect(token?.attributes['completeListSize']).toBe('3001')
      query = textOf(token) === '' ? '' : `verb=ListRecords&resumptionToken=${textOf(token)}`
    }
    expect(answers).toBe(31)
    expect(seen.length).toBe(3001)
    expect(new Set(seen).size).toBe(3001)
    expect(deleted).toEqual(['oai:archive.example:2025-03-01-schools'])
  })
})

test('a bag for libraries holds every transcript, and its checksums are right', async () => {
  const stream = streamBag({ year: '2024', siteUrl, now: new Date('2026-01-01') })
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()))
  const read = (path: string) => new TextDecoder().decode(files[`rostrum-2024/${path}`])
  expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  const lines = [
    ...read('manifest-sha256.txt').trim().split('\n'),
    ...read('tagmanifest-sha256.txt').trim().split('\n'),
  ]
  expect(lines.map((line) => line.slice(66))).toEqual([
    ...['data/2024-06-01-budget.akn.xml', 'data/2024-06-01-budget.md', 'data/2024-06-01-budget.json'],
    ...['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'],
  ])
  for (const line of lines) {
    const bytes = files[`rostrum-2024/${line.slice(66)}`] ?? new Uint8Array()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(line.slice(0, 64))
  }
  const payload = Object.entries(files).filter(([path]) => path.includes('/data/'))
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)
  expect(read('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.3\n`)
})

test('people leave as Popolo, with their roles as memberships', async () => {
  const { items } = await archive.read('/api/v1/popolo/persons')
  expect(items.find(({ id }: { id: string }) => id === 'anna-berg')).toMatchObject({
    name: 'Anna Berg',
    memberships: [
      { person_id: 'anna-berg', role: 'Minister of Finance', start_date: '2024-01-01', end_date: '2024-12-31' },
      { person_id: 'anna-berg', role: 'Prime Minister', start_date: '2025-01-01' },
    ],
  })
})
