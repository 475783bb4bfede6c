import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { writeTranscript } from '#src/parser/write-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import { readSpeakerRegister } from '#src/readers/speaker-register.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'

const root = join(import.meta.dirname, '../../fixtures/transcripts')
const register = readSpeakerRegister(readFileSync(join(root, 'speakers.yaml'), 'utf8')).speakers
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const labels = [
  ...[
    'MS. PSAKI:  ',
    '**MS. PSAKI:** ',
    'Q   ',
    '**Q**  ',
    'Question: ',
    'THE PRESIDENT: ',
    'AUDIENCE MEMBER: ',
    'MODERATOR: ',
  ],
  ...['Sergey Lavrov: ', 'John Smith (Reuters): ', 'CHAIR POWELL.  ', 'Ned Price (00:12): ', 'Вопрос: ', ''],
  ...[
    '[John Smith] ',
    'The CHAIRMAN. ',
    'John Smith  0:03\n',
    '### John Smith\n\n',
    'QUESTION (Ann Lee, Reuters): ',
    'Portavoz.- ',
  ],
]
const paragraphs = [
  ...[
    'Hello there.',
    'Psaki: that is me.',
    'Q and A.',
    'A. Philip Randolph was there.',
    'Note: fine.',
    'Go ahead, Zeke.',
  ],
  ...[
    'AND LET ME SAY THIS: yes.',
    '(Applause.)',
    '(Laughter.) Well.',
    '- item',
    '> quoted',
    '## Jobs',
    '1. First of all.',
  ],
  ...[
    'Roses are red,  \nviolets blue.',
    'A wrapped\nline.',
    '*Stress* and ~~two~~ \\[three\\].',
    'At 3:15 p.m.',
    'Why? 🙂',
    '“Yes.”',
  ],
  ...[
    'END',
    '* * *',
    '12:32 P.M. EST',
    'John Smith: said so.',
    'Yes. Q: Why? A: So. Q: And then? A: Then nothing. MS. PSAKI: No.',
    'John Smith',
    'Why?\nAnn Lee (Reuters)',
    'AT&amp;T \\* 3',
    'https://example.org/: look.',
    '\\# no heading',
  ],
]
const untitled: TranscriptMetadata = {
  slug: 'talk',
  title: 'A talk: “yes”',
  date: '2021-02-01',
  place: null,
  event: null,
  language: 'en',
  source: {},
}

function parse(text: string, name: string) {
  const { document } = readTextDocument(new TextEncoder().encode(text), name)
  return document ? parseTranscript(document, register, name) : undefined
}

/** Writes what a text reads as, reads that, and expects the same transcript and the same file again. */
function expectRoundTrip(text: string, name: string): void {
  const first = parse(text, name)
  if (!first) return
  const metadata = first.metadata ?? untitled
  const written = writeTranscript(metadata, first.statements)
  const second = parse(written, name)
  const kept = first.statements.map(({ certainty, position, ...rest }) => rest)
  expect(second?.statements.map(({ certainty, position, ...rest }) => rest)).toEqual(kept)
  expect(second?.metadata).toEqual(metadata)
  expect(writeTranscript(metadata, second?.statements ?? [])).toBe(written)
}

/** A surname alone, of somebody whom another label names in full. */
const surnameAlone: [string, string[]][] = [
  ['MS. PSAKI:  ', ['Hello there.', 'Psaki: that is me.', 'Psaki: that is me.']],
  ['John Smith (Reuters): ', ['Hello there.', 'Psaki: that is me.', 'Hello there.']],
]

describe('a transcript that is written reads as the same transcript', () => {
  test.each(cases.map(({ name }) => name))('in the case of %s', (name) => {
    const [file = ''] = readdirSync(join(root, name)).filter((each) => each.startsWith('source.'))
    expectRoundTrip(readFileSync(join(root, name, file), 'utf8'), file)
  })

  test('in arbitrary successions of labels and paragraphs', () => {
    const turn = fc.tuple(
      fc.constantFrom(...labels),
      fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const text = turns.map(([label, [first, ...more]]) => [`${label}${first}`, ...more].join('\n\n')).join('\n\n')
        expectRoundTrip(text, '2021-02-01-talk.md')
      }),
      { numRuns: 500, examples: [[surnameAlone]] },
    )
  })
})

describe('canonical Markdown', () => {
  test('has front matter, then labels with a colon and paragraphs apart', () => {
    const parsed = parse(
      'Press briefing\n\n**MS. PSAKI**   Hello.\n\nMS. PSAKI:  Good to see you.\n\nQ  Why?\n',
      '2021-02-01-briefing.md',
    )
    expect(writeTranscript({ ...untitled, place: 'East Room' }, parsed?.statements ?? [])).toBe(`---
title: "A talk: “yes”"
date: 2021-02-01
place: East Room
language: en
slug: talk
speakers:
  - name: Jen Psaki
    labels:
      - MS. PSAKI
---

MS. PSAKI: Hello.

MS. PSAKI: Good to see you.

Q: Why?
`)
  })

  test('escapes what would be read as a label', () => {
    const statement = {
      kind: 'remark' as const,
      speaker: { slug: 'jen-psaki', name: 'Jen Psaki' },
      label: 'MS. PSAKI',
      text: 'x',
      exchange: null,
    }
    const written = writeTranscript(untitled, [
      { ...statement, paragraphs: ['Hello.', 'Psaki: that is me.', 'Briefly: fine.', 'So.'] },
    ])
    expect(written).toContain('Psaki\\: that is me.\n\nBriefly: fine.')
  })
})
