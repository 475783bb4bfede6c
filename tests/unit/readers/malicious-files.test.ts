import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#src/readers/read-document.ts'
import { buildOnePage } from '../../support/build-pdf.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/formats')
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)))
const bytes = (text: string) => new TextEncoder().encode(text)

/** The rule of the only diagnostic of a file that is refused. */
async function refusal(content: Uint8Array, name: string): Promise<string | undefined> {
  const { document, diagnostics } = await readDocument(content, name)
  expect(document).toBeNull()
  expect(diagnostics).toHaveLength(1)
  return diagnostics[0]?.rule
}

/** The Word fixture with some of its parts replaced. */
const wordFile = (parts: Record<string, Uint8Array>) =>
  zipSync({ ...unzipSync(fixture('word-bold-labels/source.docx')), ...parts }, { level: 9 })

const wordText = (body: string) =>
  bytes(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )

describe('a Word file', () => {
  test('that unpacks to 100 MB is refused before it is unpacked', async () => {
    const bomb = wordFile({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024).fill(32) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb, 'talk.docx')).toBe('unpacks-too-large')
  })

  test('that unpacks to more than it declares is cut off there', async () => {
    const honest = wordFile({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024).fill(32) })
    expect(await refusal(withDeclaredSize(honest, 30 * 1024 * 1024, 1000), 'talk.docx')).toBe('damaged-file')
  })

  test('with ten thousand parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`word/${index}.xml`, strToU8('')]))
    expect(await refusal(wordFile(parts), 'talk.docx')).toBe('too-complex')
  })

  test('nested 100,000 levels deep is refused', async () => {
    const deep = wordText(`${'<w:sdt><w:sdtContent>'.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`)
    expect(await refusal(wordFile({ 'word/document.xml': deep }), 'talk.docx')).toBe('too-complex')
  })

  test('that declares entities is refused', async () => {
    const text = wordText('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>')
    const laughs = bytes(`<!DOCTYPE w:document [<!ENTITY lol "lol">]>${new TextDecoder().decode(text)}`)
    expect(await refusal(wordFile({ 'word/document.xml': laughs }), 'talk.docx')).toBe('declared-entities')
  })

  test('is told from other ZIP archives', async () => {
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'table.docx')).toBe('unknown-format')
  })
})

describe('XML', () => {
  const tei = (text: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${text}</body></text></TEI>`

  test('with entities that multiply (“billion laughs”) is refused', async () => {
    const entities = Array.from({ length: 12 }, (_, index) => {
      const before = index === 0 ? 'lol' : `&lol${index - 1};`.repeat(10)
      return `<!ENTITY lol${index} "${before}">`
    })
    const text = `<?xml version="1.0"?><!DOCTYPE TEI [${entities.join('')}]>${tei('<u><seg>&lol11;</seg></u>')}`
    expect(await refusal(bytes(text), 'session.xml')).toBe('declared-entities')
  })

  test('that reaches for another file is refused', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>${tei('<u><seg>&x;</seg></u>')}`
    expect(await refusal(bytes(text), 'session.xml')).toBe('declared-entities')
  })

  test('with an entity that nothing declares is refused at its place', async () => {
    const { diagnostics } = await readDocument(bytes(tei('<u>\n<seg>&unknown;</seg></u>')), 'session.xml')
    expect(diagnostics[0]).toMatchObject({ rule: 'damaged-file', position: { line: 2 } })
  })

  test('nested 100,000 levels deep is refused', async () => {
    const deep = tei(`${'<div>'.repeat(100_000)}${'</div>'.repeat(100_000)}`)
    expect(await refusal(bytes(deep), 'session.xml')).toBe('too-complex')
  })
})

describe('a PDF', () => {
  const page = 'BT /F1 12 Tf 20 200 Td (Hello.) Tj ET'

  test('with 400,000 objects is refused', async () => {
    const objects = Array.from({ length: 400_000 }, () => '0')
    const pdf = buildOnePage({ entries: '', stream: bytes(page) }, objects)
    expect(await refusal(pdf, 'talk.pdf')).toBe('too-complex')
  })

  test('that packs a million objects into one stream is refused', async () => {
    const pdf = buildOnePage({ entries: '', stream: bytes(page) }, [
      { entries: '/Type /ObjStm /N 1000000 /First 10 /Filter /FlateDecode', stream: deflateSync(new Uint8Array(1000)) },
    ])
    expect(await refusal(pdf, 'talk.pdf')).toBe('too-complex')
  })

  test('whose page unpacks to 200 MB is refused', async () => {
    const stream = deflateSync(new Uint8Array(200 * 1024 * 1024).fill(32), { level: 9 })
    expect(stream.length).toBeLessThan(300_000)
    const pdf = buildOnePage({ entries: '/Filter /FlateDecode', stream })
    expect(await refusal(pdf, 'talk.pdf')).toBe('unpacks-too-large')
  })

  test('that is packed twice, so that its size can’t be seen, is refused', async () => {
    const stream = deflateSync(deflateSync(bytes(page)))
    const pdf = buildOnePage({ entries: '/Filter [/FlateDecode /FlateDecode]', stream })
    expect(await refusal(pdf, 'talk.pdf')).toBe('too-complex')
  })

  test('that is protected is refused', async () => {
    const pdf = buildOnePage({ entries: '', stream: bytes(page) }, [], '/Encrypt 6 0 R')
    expect(await refusal(pdf, 'talk.pdf')).toBe('protected-file')
  })

  test('without a text layer says so', async () => {
    expect(await refusal(buildOnePage({ entries: '', stream: bytes('0 0 m 9 9 l S') }), 'talk.pdf')).toBe('no-text')
  })

  test('whose tree of pages goes in circles ends in a diagnostic', async () => {
    const circle = buildOnePage({ entries: '', stream: bytes(page) })
    const text = new TextDecoder('latin1').decode(circle).replace('/Kids [3 0 R]', '/Kids [2 0 R]')
    expect(
      await refusal(
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
        'talk.pdf',
      ),
    ).toMatch(/damaged|no-text/)
  })
})

describe('a web page', () => {
  test('nested 100,000 levels deep is refused', async () => {
    const deep = `<!doctype html><html><body>${'<div>'.repeat(100_000)}Hello${'</div>'.repeat(100_000)}</body></html>`
    expect(await refusal(bytes(deep), 'talk.html')).toBe('too-complex')
  })

  test('nested by elements that are never closed is refused', async () => {
    expect(await refusal(bytes(`<html><body>${'<b><i>'.repeat(100_000)}Hello`), 'talk.html')).toBe('too-complex')
  })

  test('with a million elements is refused', async () => {
    expect(await refusal(bytes(`<html><body>${'<br>a'.repeat(1_000_000)}`), 'talk.html')).toBe('too-complex')
  })
})

describe('any file', () => {
  test('of 100 MB on one line is refused by its size', async () => {
    expect(await refusal(new Uint8Array(100 * 1024 * 1024).fill(97), 'talk.txt')).toBe('file-too-large')
  })

  test.each([
    ['captions', 'WEBVTT\n\n', 'talk.vtt'],
    ['JSON', '{"statements":', 'talk.json'],
    ['JSON nested deeply', `{"statements":${'['.repeat(500_000)}`, 'talk.json'],
    ['TEI', '<?xml version="1.0"?><TEI>', 'talk.xml'],
    ['PDF', '%PDF-1.7\n', 'talk.pdf'],
    ['Word', 'PK\u0003\u0004', 'talk.docx'],
  ])('that begins as %s and goes on with noise ends in one diagnostic', async (_, start, name) => {
    const noise = Uint8Array.from({ length: 5000 }, (_each, index) => ((index * 7919) ^ (index >> 3)) & 255)
    expect(await refusal(Uint8Array.from([...bytes(start), ...noise]), name)).toBeTypeOf('string')
  })
})

/** A ZIP archive whose headers say another size for a part: every 4 bytes that hold `size` hold `declared`. */
function withDeclaredSize(archive: Uint8Array, size: number, declared: number): Uint8Array {
  const changed = archive.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 4 <= changed.length; at++) {
    if (view.getUint32(at, true) === size) view.setUint32(at, declared, true)
  }
  return changed
}
