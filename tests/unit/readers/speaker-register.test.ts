import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'

const problemsOf = (text: string) => {
  const { speakers, diagnostics } = readSpeakerRegister(text)
  expect(speakers).toEqual([])
  return diagnostics.map(({ rule, position }) => `${position.line}:${position.column} ${rule}`)
}

describe('the register of speakers', () => {
  test('in content/ is in order', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../content/speakers.yaml'), 'utf8')
    const { speakers, diagnostics } = readSpeakerRegister(text)
    expect(diagnostics).toEqual([])
    expect(speakers.find(({ slug }) => slug === 'sergey-lavrov')?.name).toBe('Sergey Lavrov')
  })

  test('reads labels with dates and without, and persons by default', () => {
    const text =
      'speakers:\n  - slug: a\n    name: A B\n    labels:\n      - AB\n      - { label: THE MAYOR, since: 2020-01-01 }\n'
    expect(readSpeakerRegister(text).speakers).toEqual([
      {
        slug: 'a',
        name: 'A B',
        kind: 'person',
        labels: [{ label: 'AB' }, { label: 'THE MAYOR', since: '2020-01-01' }],
        roles: [],
      },
    ])
  })

  test('points at YAML that is broken and at values that can’t be used', () => {
    expect(problemsOf('speakers:\n  - slug: a\n   name: b\n')).toEqual(['3:1 broken-yaml'])
    expect(problemsOf('speakers:\n  - slug: A B\n    name: b\n')).toEqual(['2:5 bad-value'])
    expect(problemsOf('people: []\n')).toEqual(['1:1 bad-value'])
  })

  test('points at the second of two equal slugs', () => {
    expect(problemsOf('speakers:\n  - { slug: a, name: A }\n  - { slug: a, name: B }\n')).toEqual([
      '3:7 duplicate-slug',
    ])
  })

  test('refuses a label without dates in two entries, and allows it with dates', () => {
    const twice = (more: string) =>
      `speakers:\n  - { slug: a, name: A, labels: [X] }\n  - { slug: b, name: B, labels: [{ label: X${more} }] }\n`
    expect(problemsOf(twice(''))).toEqual(['3:34 duplicate-label'])
    expect(readSpeakerRegister(twice(', since: 2021-01-01')).diagnostics).toEqual([])
  })
})
