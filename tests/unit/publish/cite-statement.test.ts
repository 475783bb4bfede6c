import { expect, test } from 'vitest'
import { citeStatement } from '#src/publish/cite-statement.ts'
import { exampleStatement } from '../../support/example-statement.ts'

const site = 'https://archive.example'

test('a citation says who, as what, in which transcript, where, when, and under which address', () => {
  expect(citeStatement(exampleStatement(), site)).toBe(
    'Jen Psaki, White House Press Secretary, “Press Briefing by Press Secretary Jen Psaki”, James S. Brady Press Briefing Room, 20 January 2021. https://archive.example/s/0123456789',
  )
})

test('a citation leaves out what is not known, and names a speaker without a name by the label', () => {
  const { transcript } = exampleStatement()
  const statement = exampleStatement({
    speaker: null,
    role: null,
    label: 'Q',
    transcript: { ...transcript, place: null },
  })
  expect(citeStatement(statement, site)).toBe(
    'Q, “Press Briefing by Press Secretary Jen Psaki”, 20 January 2021. https://archive.example/s/0123456789',
  )
})
