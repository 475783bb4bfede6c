import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { exportFileName } from '#src/publish/export-file-name.ts'
import { exportFormats } from '#src/publish/export-formats.ts'
import { exportColumns } from '#src/publish/export-record.ts'
import { streamJsonLines } from '#src/publish/stream-json-lines.ts'
import type { ExportedStatement } from '#src/query/research-views.ts'
import { exampleStatement, readOneByOne } from '../../support/example-statement.ts'

const site = 'https://archive.example'

/** The file that statements make in a format. */
async function write(extension: string, statements: readonly ExportedStatement[]): Promise<Uint8Array> {
  const format = exportFormats.find((known) => known.extension === extension)
  if (!format) throw new Error(`no format ${extension}`)
  return new Uint8Array(await new Response(format.stream(readOneByOne(statements), site)).arrayBuffer())
}

const cells = [
  'https://archive.example/s/0123456789',
  '2021-01-20',
  'Press Briefing by Press Secretary Jen Psaki',
  'Jen Psaki',
  'White House Press Secretary',
  'answer',
  'James S. Brady Press Briefing Room',
  'MS. PSAKI',
  'Well, “yes”, and\n\nno.',
  'Jen Psaki, White House Press Secretary, “Press Briefing by Press Secretary Jen Psaki”, James S. Brady Press Briefing Room, 20 January 2021. https://archive.example/s/0123456789',
  'https://archive.example/transcripts/2021-01-20-press-briefing',
  'en',
  '0123456789',
]
const unknown = { speaker: null, label: null, role: null }

describe('CSV', () => {
  const read = async (statements: readonly ExportedStatement[]) =>
    parseCsv(new TextDecoder().decode(await write('csv', statements)))

  test('has a line for the columns and one a statement, quotation marks and line ends included', async () => {
    expect(await read([exampleStatement()])).toEqual([[...exportColumns], cells])
  })

  test('begins with a byte order mark, which tells Excel that it is UTF-8', async () => {
    expect([...(await write('csv', []))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('keeps a spreadsheet from running the text %j', async (text) => {
    const rows = await read([exampleStatement({ text })])
    expect(rows[1]?.[8]).toBe(`'${text}`)
  })

  test('leaves empty what is not known', async () => {
    const rows = await read([exampleStatement(unknown)])
    expect(rows[1]?.slice(3, 8)).toEqual(['', '', 'answer', 'James S. Brady Press Briefing Room', ''])
  })
})

describe('JSON Lines', () => {
  test('have one object a line, with null for what is not known', async () => {
    const text = new TextDecoder().decode(await write('jsonl', [exampleStatement(), exampleStatement(unknown)]))
    const [first, second, end] = text.split('\n')
    expect(Object.values(JSON.parse(first ?? ''))).toEqual(cells)
    expect(JSON.parse(second ?? '')).toMatchObject({ speaker: null, role: null, label: null, kind: 'answer' })
    expect(end).toBe('')
  })

  test('stop reading when nobody wants more', async () => {
    let read = 0
    let stopped = false
    async function* endless() {
      try {
        while (true) yield { number: read++ }
      } finally {
        stopped = true
      }
    }
    const reader = streamJsonLines(endless()).getReader()
    await reader.read()
    await reader.cancel()
    expect(stopped).toBe(true)
    expect(read).toBeLessThan(5)
  })
})

describe('Excel workbook', () => {
  const read = async (statements: readonly ExportedStatement[]) =>
    (await readXlsx(await write('xlsx', statements))).sheets[0]?.rows ?? []

  test('has a sheet with a row for the columns and one a statement', async () => {
    expect(await read([exampleStatement()])).toEqual([[...exportColumns], cells])
  })

  test('writes what looks like a formula as text', async () => {
    expect((await read([exampleStatement({ text: '=1+1' })]))[1]?.[8]).toBe('=1+1')
  })

  test('cuts a text that is longer than a cell, between characters, and says so', async () => {
    const rows = await read([exampleStatement({ text: '𝄞'.repeat(20_000) })])
    const text = String(rows[1]?.[8])
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text).toMatch(/^(?:𝄞)+ \[…\] \(cut here: an Excel cell holds no more\)$/u)
  })

  test('leaves out characters that XML can’t write', async () => {
    const rows = await read([exampleStatement({ text: 'a\u0000b\u001fc\td' })])
    expect(rows[1]?.[8]).toBe('abc\td')
  })
})

describe('the name of a file', () => {
  test('says what was searched', () => {
    expect(exportFileName(['"rule of law"', 'jen-psaki', null, '2021'], 'csv')).toBe(
      'rostrum-rule-of-law-jen-psaki-2021.csv',
    )
  })

  test('is safe whatever was searched', () => {
    expect(exportFileName(['../../etc/passwd\r\nX: "y"'], 'csv')).toBe('rostrum-etc-passwd-x-y.csv')
    expect(exportFileName(['многополярность'], 'csv')).toBe('rostrum-mnogopolyarnost.csv')
    expect(exportFileName(['?!', null], 'xlsx')).toBe('rostrum-statements.xlsx')
    expect(exportFileName(['long '.repeat(100)], 'csv').length).toBeLessThanOrEqual(100)
  })
})
