import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { findUnaccounted } from '../../support/account-for-source.ts'
import { listCases, readSource } from '../../support/read-case.ts'

const root = join(import.meta.dirname, '../../fixtures/formats')
const fixtures = listCases(root).map((name) => ({ name, ...readSource(join(root, name)) }))
const anyFixture = fc.constantFrom(...fixtures)

/** Read what may be damaged: either it is whole, every character accounted for, or one error says why not. */
async function expectReadOrRefused(bytes: Uint8Array, fileName: string): Promise<void> {
  const { document, diagnostics } = await readDocument(bytes, fileName)
  if (document) expect(findUnaccounted(document.text, parseTranscript(document, [], fileName))).toEqual([])
  else expect(diagnostics.map(({ severity }) => severity)).toEqual(['error'])
}

describe('a file of whatever bytes is read whole, or refused with one error', () => {
  test.each(fixtures)('$name', async ({ bytes, file }) => {
    await expectReadOrRefused(bytes, file)
  })

  test.each(fixtures)('$name, broken off at any place', async ({ bytes, file }) => {
    const lengths = Array.from({ length: 40 }, (_, index) => Math.floor((bytes.length * index) / 40))
    for (const length of lengths) await expectReadOrRefused(bytes.subarray(0, length), file)
  })

  test('when it is noise', async () => {
    const anyName = fc.constantFrom('a.md', 'a.txt', 'a.vtt', 'a.html', 'a.docx', 'a.xml', 'a.pdf', 'a.json')
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), anyName, expectReadOrRefused), { numRuns: 400 })
  })

  test('when it begins as one format and goes on as another', async () => {
    const cut = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(anyFixture, cut, anyFixture, cut, async (one, end, other, begin) => {
        const head = one.bytes.subarray(0, Math.floor(one.bytes.length * end))
        const tail = other.bytes.subarray(Math.floor(other.bytes.length * begin))
        await expectReadOrRefused(Uint8Array.from([...head, ...tail]), one.file)
      }),
      { numRuns: 150 },
    )
  })

  test('when some of its bytes are others', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(anyFixture, changes, async ({ bytes, file }, edits) => {
        const changed = bytes.slice()
        for (const [at, byte] of edits) changed[at % changed.length] = byte
        await expectReadOrRefused(changed, file)
      }),
      { numRuns: 200 },
    )
  })
})
