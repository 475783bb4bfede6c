import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { findUnaccounted } from '../support/account-for-source.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const register = readSpeakerRegister(readFileSync(join(import.meta.dirname, '../../content/speakers.yaml'), 'utf8'))
let files: string[] = []

function parseFile(file: string) {
  const { document, diagnostics } = readTextDocument(readFileSync(file), basename(file))
  if (!document) throw new Error(`${file}: ${diagnostics[0]?.message}`)
  return { text: document.text, parsed: parseTranscript(document, register.speakers, basename(file)) }
}

describe('the White House corpus', () => {
  beforeAll(() => {
    files = unpackWhiteHouseCorpus()
  }, 120_000)

  test('is there with 2,774 files', () => {
    expect(files).toHaveLength(2774)
  })

  test('keeps every character of its first 200 files accounted for', () => {
    const problems = files.slice(0, 200).flatMap((file) => {
      const { text, parsed } = parseFile(file)
      return findUnaccounted(text, parsed).map((problem) => `${basename(file)}: ${problem}`)
    })
    expect(problems).toEqual([])
  }, 60_000)

  test('has a title, a date and statements in each of its first 200 files, and no unknown key', () => {
    const incomplete = files.slice(0, 200).filter((file) => {
      const { metadata, statements, diagnostics } = parseFile(file).parsed
      return metadata === null || statements.length === 0 || diagnostics.some(({ rule }) => rule === 'unknown-key')
    })
    expect(incomplete).toEqual([])
  }, 60_000)
})
