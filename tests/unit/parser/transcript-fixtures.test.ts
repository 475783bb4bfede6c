import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import { listCases, readCase } from '../../support/read-case.ts'

const root = join(import.meta.dirname, '../../fixtures/transcripts')
const register = readSpeakerRegister(readFileSync(join(root, 'speakers.yaml'), 'utf8'))

describe('a transcript reads as a person wrote down beside it:', () => {
  test('the register of the fixtures is in order', () => {
    expect(register.diagnostics).toEqual([])
  })

  test.each(listCases(root))('%s', async (name) => {
    const { summary, printed, expected } = await readCase(join(root, name), register.speakers)
    expect(summary).toMatchObject(expected.summary)
    expect(printed).toBe(expected.diagnostics)
  })
})
