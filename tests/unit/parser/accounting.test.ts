import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { findUnaccounted } from '../../support/account-for-source.ts'
import { transcriptLike } from '../../support/transcript-like.ts'

const fileName = fc.constantFrom('2021-02-01-talk.md', 'talk.txt')

function expectWhole(text: string, name: string): void {
  const { document, diagnostics } = readTextDocument(new TextEncoder().encode(text), name)
  if (!document) {
    expect(diagnostics).toHaveLength(1)
    return
  }
  expect(findUnaccounted(document.text, parseTranscript(document, [], name))).toEqual([])
}

describe('every character of a source is accounted for', () => {
  test('in arbitrary Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fileName, expectWhole), { numRuns: 500 })
  })

  test('in arbitrary splices of what transcripts are made of', () => {
    fc.assert(fc.property(transcriptLike, fileName, expectWhole), { numRuns: 2000 })
  })

  test('in plain text with a number and emphasis before a label', () => {
    for (const text of ['1. *MS. PSAKI:', '1. **Q**\r\nMS. PSAKI:', '12) **Q**THE PRESIDENT:  ']) {
      expectWhole(text, 'talk.txt')
      expectWhole(text, '2021-02-01-talk.md')
    }
  })

  test('in transcripts with front matter, cut off anywhere', () => {
    const whole =
      '---\ntitle: Talk\ndate: 2021-02-01\n---\n\nEast Room\n\nMS. PSAKI:  Hello.\n\nQ   Why?\n\nMS. PSAKI:  So.\n\nEND\n'
    for (let length = 0; length <= whole.length; length++) expectWhole(whole.slice(0, length), 'talk.md')
  })
})
