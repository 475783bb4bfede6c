import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import type { UnlabelledStatement } from '#src/transcript/statement.ts'
import { findUnaccounted } from '../support/account-for-source.ts'
import { unpackParliaments } from '../support/parliaments-corpus.ts'

let corpus: { name: string; file: string }[] = []
const inFolder = (folder: string) => corpus.filter(({ name }) => name.startsWith(`${folder}/`))

async function parseFile(file: string) {
  const { document, diagnostics } = await readDocument(readFileSync(file), basename(file))
  if (!document) throw new Error(`${file}: ${diagnostics[0]?.message}`)
  return { text: document.text, parsed: parseTranscript(document, [], basename(file)) }
}

const spoken = (statements: readonly UnlabelledStatement[]) => statements.filter(({ kind }) => kind !== 'note')
const countOf = (text: string, part: string) => text.split(part).length - 1

/** How statements of two readings of one session are known to be the same: the first letters of what is said aloud. */
const beginning = ({ paragraphs }: UnlabelledStatement) =>
  paragraphs
    .filter((paragraph) => !paragraph.startsWith('#'))
    .join(' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replace(/\P{L}/gu, '')
    .slice(0, 40)

beforeAll(() => {
  corpus = unpackParliaments()
}, 120_000)

describe('sessions of parliaments in TEI', () => {
  test.each(['galicia-tei', 'catalonia-tei', 'austria-tei'])(
    'of %s give a statement for each utterance, a speaker for each, title and date, and lose nothing',
    async (folder) => {
      for (const { name, file } of inFolder(folder)) {
        const { text, parsed } = await parseFile(file)
        const statements = spoken(parsed.statements)
        expect(statements, name).toHaveLength(countOf(readFileSync(file, 'utf8'), '<u '))
        expect(
          statements.filter(({ speaker }) => speaker === null),
          name,
        ).toEqual([])
        expect(parsed.metadata?.date, name).toBe(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0])
        expect(findUnaccounted(text, parsed), name).toEqual([])
      }
    },
    120_000,
  )

  test('are there: 24 of Galicia, 3 of Catalonia, 4 of Austria', () => {
    expect(['galicia-tei', 'catalonia-tei', 'austria-tei'].map((folder) => inFolder(folder).length)).toEqual([24, 3, 4])
  })
})

describe('sessions of the Catalan parliament in Word', () => {
  test('are nine, each with statements of many speakers, and lose nothing', async () => {
    expect(inFolder('catalonia-docx')).toHaveLength(9)
    for (const { name, file } of inFolder('catalonia-docx')) {
      const { text, parsed } = await parseFile(file)
      const speakers = new Set(spoken(parsed.statements).map(({ label }) => label))
      expect(speakers.size, name).toBeGreaterThan(5)
      expect(findUnaccounted(text, parsed), name).toEqual([])
    }
  }, 120_000)

  test.each([
    ['PCAT-0101-26102015', '2015-10-26-0101'],
    ['PCAT-0301-09112015', '2015-11-09-0301'],
    ['PCAT-0201-01032018', '2018-03-01-0201'],
  ])('%s has at least 95 in 100 of the statements and speakers that others marked in TEI', async (word, tei) => {
    const read = (name: string) => parseFile(corpus.find((each) => each.name === name)?.file ?? name)
    const ours = spoken((await read(`catalonia-docx/${word}.docx`)).parsed.statements)
    const theirs = spoken((await read(`catalonia-tei/ParlaMint-ES-CT_${tei}.xml`)).parsed.statements)
    const key = (statement: UnlabelledStatement) => `${statement.label}: ${beginning(statement)}`
    const known = new Set(theirs.map(key))
    const found = ours.filter((statement) => known.has(key(statement))).length
    expect((2 * found) / (ours.length + theirs.length)).toBeGreaterThan(0.95)
  })
})
