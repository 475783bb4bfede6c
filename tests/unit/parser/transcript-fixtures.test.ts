import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { readDocument } from '#src/readers/read-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import type { ParsedTranscript } from '#src/transcript/transcript.ts'

const root = join(import.meta.dirname, '../../fixtures/transcripts')
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const register = readSpeakerRegister(readFileSync(join(root, 'speakers.yaml'), 'utf8'))

/** What a case's transcript.json may say: statements with speakers by slug, and what was set aside as `reason: text`. */
function summarise({ metadata, statements, spans }: ParsedTranscript, text: string) {
  return {
    metadata,
    statements: statements.map(({ speaker, ...rest }) => ({
      ...rest,
      speaker: speaker?.slug ?? null,
      name: speaker?.name,
    })),
    aside: spans.flatMap((span) =>
      span.role === 'boilerplate' ? [`${span.reason}: ${text.slice(span.start, span.end).replace(/\s+/gu, ' ')}`] : [],
    ),
  }
}

const printed = ({ position, severity, rule, message }: Diagnostic) =>
  `${position.line}:${position.column} ${severity} ${rule} ${message}\n`

describe('a transcript reads as a person wrote down beside it:', () => {
  test('the register of the fixtures is in order', () => {
    expect(register.diagnostics).toEqual([])
  })

  test.each(cases.map(({ name }) => name))('%s', async (name) => {
    const file = readdirSync(join(root, name)).find((each) => each.startsWith('source.')) ?? 'source.md'
    const { document, diagnostics } = await readDocument(readFileSync(join(root, name, file)), file)
    expect(diagnostics).toEqual([])
    if (!document) return
    const parsed = parseTranscript(document, register.speakers, file)
    const expected: object = JSON.parse(readFileSync(join(root, name, 'transcript.json'), 'utf8'))
    expect(summarise(parsed, document.text)).toMatchObject(expected)
    expect(parsed.diagnostics.map(printed).join('')).toBe(readFileSync(join(root, name, 'diagnostics.txt'), 'utf8'))
  })
})
