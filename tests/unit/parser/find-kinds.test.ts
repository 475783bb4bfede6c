import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeKinds, spokenKinds, type WeightTable } from '#src/parser/decode-kinds.ts'
import { findKinds } from '#src/parser/find-kinds.ts'
import type { Voice } from '#src/parser/voice.ts'

const say = (speaker: string | null, text: string, more: Partial<Voice> = {}): Voice => ({
  ...{ role: 'speaker', speaker, text, bracketed: false, kind: undefined },
  ...more,
})

describe('the likeliest row of kinds', () => {
  const weights: WeightTable = {
    asks: [0, 3, 0, 0],
    tells: [1, 0, 0.5, 0],
    'follows question, another': [0, 0, 2, 0],
  }
  const turn = (feature: string, fixed?: (typeof spokenKinds)[number]) => ({
    features: [feature],
    goesOn: false,
    fixed,
  })

  test('adds what follows what to what each turn shows', () => {
    expect(decodeKinds([turn('tells'), turn('asks'), turn('tells')], weights)).toEqual(['remark', 'question', 'answer'])
  })

  test('remembers a question across a word thrown in', () => {
    const thrownIn = turn('nothing', 'interjection')
    expect(decodeKinds([turn('asks'), thrownIn, turn('tells')], weights)).toEqual([
      'question',
      'interjection',
      'answer',
    ])
  })

  test('keeps what is certain, whatever the weights say', () => {
    expect(decodeKinds([turn('asks', 'remark'), turn('tells')], weights)).toEqual(['remark', 'remark'])
  })
})

describe('kinds where no label asks', () => {
  test('who asks and who is asked shows in the words of a conversation', () => {
    const voices = [
      say('ada-quill', 'Welcome. Minister, when will the bridge open again to the people who live on the island?'),
      say('otto-berg', 'In the spring, if the weather holds and the steel arrives from the north as it should.'),
      say('ada-quill', 'And who pays for the steel?'),
      say('otto-berg', 'The region does, out of the money that was set aside for the tunnel some years ago.'),
      say('ada-quill', 'What will you say to those who wanted the tunnel?'),
      say('otto-berg', 'That a bridge is better than a plan, and that they can walk across it to tell me so.'),
    ]
    const turns = ['question', 'answer', 'question', 'answer', 'question', 'answer']
    expect(findKinds(voices, 'otto-berg')).toEqual(turns)
  })
})

const roles = ['questioner', 'answerer', 'audience', 'moderator', 'speaker', 'note'] as const
const voice = fc.record({
  role: fc.constantFrom(...roles),
  speaker: fc.option(fc.constantFrom('a', 'b', 'jo-li')),
  text: fc.string({ unit: 'grapheme' }),
  bracketed: fc.boolean(),
  kind: fc.constantFrom(undefined, ...spokenKinds),
})

test('each statement has one kind, and what is given stands', () => {
  fc.assert(
    fc.property(fc.array(voice), (voices) => {
      const kinds = findKinds(voices, 'a')
      expect(kinds).toHaveLength(voices.length)
      for (const [index, { kind, role }] of voices.entries()) {
        if (role === 'note') expect(kinds[index]).toBe('note')
        else if (kind !== undefined) expect(kinds[index]).toBe(kind)
      }
    }),
  )
})
