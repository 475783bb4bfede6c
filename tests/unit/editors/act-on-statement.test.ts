import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActedOn, actOnStatement } from '#src/editors/act-on-statement.ts'
import type { StatementAction } from '#src/editors/statement-action.ts'
import { parseTranscript } from '#src/parser/parse-transcript.ts'
import { toPlainText } from '#src/parser/plain-text.ts'
import { toSpeakerRef } from '#src/parser/resolve-speaker.ts'
import { writeTranscript } from '#src/parser/write-transcript.ts'
import { readTextDocument } from '#src/readers/read-text-document.ts'
import type { TranscriptMetadata } from '#src/transcript/transcript.ts'

const metadata: TranscriptMetadata = {
  ...{ slug: 'talk', title: 'A talk', date: '2021-02-01', place: null, event: null, language: 'en', source: {} },
}

const briefing = `Press briefing

MS. PSAKI:  Good afternoon. Two things today.

The second is the budget.

Q    Why now?

MS. PSAKI:  Because it is due. Go ahead, Jeff.

Q    And the harbour?

MS. PSAKI:  I have nothing on the harbour. And what of the road?

(Laughter.)

MS. PSAKI:  Thank you.
`

function parse(text: string): ActedOn[] {
  const { document } = readTextDocument(new TextEncoder().encode(text), '2021-02-01-talk.md')
  return document ? parseTranscript(document, [], '2021-02-01-talk.md').statements : []
}

/** Whom an action names, as the archive would know them. */
function act(statements: readonly ActedOn[], action: StatementAction) {
  const named = 'speaker' in action ? { ...toSpeakerRef(action.speaker.name) } : null
  return actOnStatement(statements, action, { named, toPlain: toPlainText })
}

/** The statements after an action, as they are read back from what is written. */
function actAndRead(statements: readonly ActedOn[], action: StatementAction): ActedOn[] {
  const acted = act(statements, action)
  if ('problem' in acted) throw new Error(acted.problem)
  return parse(writeTranscript(metadata, acted.statements))
}

const brief = (statements: readonly ActedOn[]) =>
  statements.map(({ kind, label, exchange, text }) => `${exchange ?? '-'} ${kind} ${label ?? ''}: ${text.slice(0, 18)}`)

describe('an editor', () => {
  test('gives a statement to another speaker, under the label and as the kind that are usual for them', () => {
    const changed = actAndRead(parse(briefing), { act: 'speaker', at: 2, speaker: { name: 'Reporter' } })
    expect(changed[2]).toMatchObject({ kind: 'question', label: 'Q', speaker: { slug: 'reporter' } })
  })

  test('gives a statement to somebody who says nothing else, under the name', () => {
    const changed = actAndRead(parse(briefing), { act: 'speaker', at: 3, speaker: { name: 'Jeff Mason' } })
    expect(changed[3]).toMatchObject({ kind: 'question', label: 'Jeff Mason', speaker: { name: 'Jeff Mason' } })
    expect(changed[1]).toMatchObject({ kind: 'question', label: 'Q', speaker: { slug: 'reporter' } })
  })

  test('splits a statement in the middle of a paragraph, and the second part keeps speaker, kind and exchange', () => {
    const before = parse(briefing)
    const offset = before[4]?.paragraphs[0]?.indexOf('And what') ?? 0
    const changed = actAndRead(before, { act: 'split', at: 4, paragraph: 0, offset })
    expect(brief(changed).slice(4, 6)).toEqual([
      '1 answer MS. PSAKI: I have nothing on ',
      '1 answer MS. PSAKI: And what of the ro',
    ])
    expect(changed).toHaveLength(before.length + 1)
  })

  test('merges a statement with the one above, whose speaker and kind stay', () => {
    const changed = actAndRead(parse(briefing), { act: 'merge', at: 3 })
    expect(changed[2]?.text).toBe('Because it is due. Go ahead, Jeff.\n\nAnd the harbour?')
    expect(changed[2]).toMatchObject({ kind: 'answer', label: 'MS. PSAKI' })
  })

  test('marks a statement as no speech: it stays as a note of nobody', () => {
    const changed = actAndRead(parse(briefing), { act: 'note', at: 2 })
    expect(changed[2]).toMatchObject({ kind: 'note', label: null, speaker: null })
    expect(changed[3]).toMatchObject({ kind: 'question', label: 'Q' })
  })

  test('joins a statement to another exchange, out of all, or into one of its own', () => {
    const exchangeAt = (exchange: number | 'new' | 'none') =>
      actAndRead(parse(briefing), { act: 'exchange', at: 3, exchange })[3]?.exchange
    expect([exchangeAt(0), exchangeAt('none'), exchangeAt('new')]).toEqual([0, null, 1])
  })

  test('says of a label whose it always is, and the front matter keeps it', () => {
    const acted = act(parse(briefing), { act: 'label', at: 2, speaker: { name: 'Jen Psaki' } })
    if ('problem' in acted) throw new Error(acted.problem)
    expect(writeTranscript(metadata, acted.statements)).toContain(
      '  - name: Jen Psaki\n    labels:\n      - MS. PSAKI\n',
    )
  })

  test('is told why something can’t be done', () => {
    const statements = parse(briefing)
    const note = statements.findIndex(({ kind }) => kind === 'note')
    expect(act(statements, { act: 'merge', at: 0 })).toEqual({ problem: 'Nothing stands above the first statement.' })
    expect(act(statements, { act: 'kind', at: note, kind: 'answer' })).toEqual({
      problem: 'Nobody says a note: give it a speaker first.',
    })
    expect(act(statements, { act: 'note', at: 99 })).toHaveProperty('problem')
    expect(act(statements, { act: 'split', at: 0, paragraph: 0, offset: 0 })).toHaveProperty('problem')
  })
})

const place = fc.nat(40)
const whom = fc.constantFrom(
  'Reporter',
  'Jeff Mason',
  'Jen Psaki',
  'Ann Lee, “A & B”',
  'Q',
  'Smith -->',
  'O’Neil: the 2nd',
)
const actions: fc.Arbitrary<StatementAction> = fc.oneof(
  fc.record({ act: fc.constant('speaker' as const), at: place, speaker: fc.record({ name: whom }) }),
  fc.record({
    act: fc.constant('kind' as const),
    at: place,
    kind: fc.constantFrom('remark', 'question', 'answer', 'interjection', 'note'),
  }),
  fc.record({ act: fc.constant('split' as const), at: place, paragraph: fc.nat(2), offset: fc.nat(60) }),
  fc.record({ act: fc.constant('merge' as const), at: place }),
  fc.record({ act: fc.constant('note' as const), at: place }),
  fc.record({ act: fc.constant('remove' as const), at: place }),
  fc.record({
    act: fc.constant('exchange' as const),
    at: place,
    exchange: fc.oneof(fc.constantFrom('new' as const, 'none' as const), fc.nat(4)),
  }),
  fc.record({ act: fc.constant('label' as const), at: place, speaker: fc.record({ name: whom }) }),
)

/** Exchanges counted in the order in which they begin: what a reader of the archive sees of their numbers. */
function inOrder(statements: readonly ActedOn[]) {
  const seen: number[] = []
  return statements.map(({ kind, speaker, label, paragraphs, text, exchange, start }) => {
    if (exchange !== null && !seen.includes(exchange)) seen.push(exchange)
    return {
      kind,
      speaker,
      label,
      paragraphs,
      text,
      start,
      exchange: exchange === null ? null : seen.indexOf(exchange),
    }
  })
}

/** A question that would have begun an exchange joins another: the exchanges after it are counted without it. */
const counted: StatementAction[] = [
  { act: 'exchange', at: 3, exchange: 0 },
  { act: 'exchange', at: 4, exchange: 'new' },
  { act: 'exchange', at: 6, exchange: 1 },
]

test('whatever is done to statements, the text that is written says it: it reads as the same statements', () => {
  fc.assert(
    fc.property(fc.array(actions, { minLength: 1, maxLength: 8 }), (script) => {
      let statements = parse(briefing)
      for (const action of script) {
        const acted = act(statements, { ...action, at: action.at % statements.length })
        if ('problem' in acted) continue
        const written = writeTranscript(metadata, acted.statements)
        statements = parse(written)
        expect(inOrder(statements)).toEqual(inOrder(acted.statements))
        expect(writeTranscript(metadata, statements)).toBe(written)
      }
    }),
    { numRuns: 60, examples: [[counted]] },
  )
})
