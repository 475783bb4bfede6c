import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { findUnaccounted } from '../../support/account-for-source.ts'
import { listCases, readCase } from '../../support/read-case.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const root = join(fixtures, 'formats')
const register = readSpeakerRegister(readFileSync(join(fixtures, 'transcripts/speakers.yaml'), 'utf8'))

describe('a file of each format reads as a person wrote down beside it:', () => {
  test.each(listCases(root))('%s', async (name) => {
    const { document, parsed, summary, printed, expected } = await readCase(join(root, name), register.speakers)
    expect(summary).toMatchObject(expected.summary)
    expect(printed).toBe(expected.diagnostics)
    expect(findUnaccounted(document.text, parsed)).toEqual([])
  })
})
