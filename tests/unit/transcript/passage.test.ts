import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPassage, findPassage, textDirective } from '#src/transcript/passage.ts'
import { readPassageParameters } from '#src/transcript/passage-parameters.ts'
import { passagePath, textFragmentPath } from '#src/transcript/permalink.ts'

const text =
  'We will not go back. The plan — “our plan”, as they say — works.\n\nWe will not go back on it, and we won’t stop.'

const rangeOf = (part: string, from = 0) => {
  const start = text.indexOf(part, from)
  return { start, end: start + part.length }
}
const shown = (found: { start: number; end: number } | undefined, within = text) =>
  found && within.slice(found.start, found.end)

describe('cutting a passage', () => {
  it('takes whole words and three on either side', () => {
    expect(cutPassage(text, rangeOf('lan — “our pla'))).toEqual({
      quote: 'plan — “our plan',
      prefix: 'go back. The',
      suffix: 'as they say',
    })
  })

  it('gives none where there is no word', () => {
    expect(cutPassage(text, rangeOf(' — '))).toBeUndefined()
    expect(cutPassage('', { start: 0, end: 0 })).toBeUndefined()
  })

  it('names a long one by its first and last words', () => {
    const long = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ')
    const passage = cutPassage(long, { start: 0, end: long.length })
    expect(passage?.quote).toBe('word0 word1 word2 word3 word4 word5 word6 word7')
    expect(passage?.to).toBe('word92 word93 word94 word95 word96 word97 word98 word99')
    expect(findPassage(long, passage ?? { quote: '' })).toEqual({ start: 0, end: long.length })
  })
})

describe('finding a passage', () => {
  it('tells the same words apart by their neighbours', () => {
    const second = rangeOf('We will not go back', 30)
    expect(findPassage(text, { quote: 'We will not go back' })?.start).toBe(0)
    expect(findPassage(text, { quote: 'We will not go back', suffix: 'on it' })).toEqual(second)
    expect(findPassage(text, { quote: 'We will not go back', prefix: 'as they say — works' })).toEqual(second)
  })

  it('looks through capitals, accents, punctuation, line breaks and the shape of quotation marks', () => {
    expect(shown(findPassage(text, { quote: 'the plan "our plan" as they say' }))).toBe(
      'The plan — “our plan”, as they say',
    )
    expect(shown(findPassage(text, { quote: "WON'T stop" }))).toBe('won’t stop')
    expect(shown(findPassage(text, { quote: 'works. We will' }))).toBe('works.\n\nWe will')
    expect(shown(findPassage('Le président l’a dit.', { quote: 'President l a' }), 'Le président l’a dit.')).toBe(
      'président l’a',
    )
  })

  it('does not take a part of a word for the word', () => {
    expect(findPassage('The heart of it.', { quote: 'he art' })).toBeUndefined()
    expect(findPassage('Backwards.', { quote: 'back' })).toBeUndefined()
  })

  it('reads scripts without spaces by the character', () => {
    const chinese = '我们反对制裁，也反对战争。'
    expect(shown(findPassage(chinese, { quote: '反对', prefix: '也' }), chinese)).toBe('反对')
    expect(findPassage(chinese, { quote: '反对', prefix: '也' })?.start).toBe(8)
  })

  it('finds none in a text that lacks its words, or for a passage without any', () => {
    expect(findPassage(text, { quote: 'We will go back' })).toBeUndefined()
    expect(findPassage(text, { quote: '…' })).toBeUndefined()
    expect(findPassage(text, { quote: 'We will', to: 'never again' })).toBeUndefined()
  })

  it('finds what was cut, wherever it was cut', () => {
    const words = fc.array(fc.constantFrom('no', 'yes', 'Über', 'it’s', '42', '制裁', '(laughs)', '—', '\n\n'), {
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
        const whole = parts.join(' ')
        const start = from % (whole.length + 1)
        const range = { start, end: Math.min(whole.length, start + (length % 300)) }
        const passage = cutPassage(whole, range)
        if (passage === undefined) return
        const found = findPassage(whole, passage)
        expect(found).toBeDefined()
        const again = readPassageParameters(new URL(passagePath('0000000000', passage), 'http://a').searchParams)
        expect(findPassage(whole, again ?? { quote: '' })).toEqual(found)
      }),
    )
  })
})

describe('the address of a passage', () => {
  it('carries the words and their neighbours', () => {
    expect(passagePath('kn6fy55waa', { quote: 'our plan', prefix: 'The', suffix: 'as & so' })).toBe(
      '/s/kn6fy55waa?q=our+plan&prefix=The&suffix=as+%26+so#passage',
    )
  })

  it('is read back, and is none when it makes no sense', () => {
    const read = (query: string) => readPassageParameters(new URLSearchParams(query))
    expect(read('q=our+plan&suffix=as')).toEqual({ quote: 'our plan', suffix: 'as' })
    expect(read('q=++')).toBeNull()
    expect(read(`q=${'x'.repeat(2001)}`)).toBeNull()
    expect(read('prefix=The')).toBeNull()
    expect(read(`q=plan&prefix=${'x'.repeat(301)}`)).toEqual({ quote: 'plan' })
  })

  it('is written as a text directive too, with what has a meaning there escaped', () => {
    expect(textDirective({ quote: 'well-known, yes', prefix: 'a', suffix: 'b' })).toBe(
      ':~:text=a-,well%2Dknown%2C%20yes,-b',
    )
    expect(textFragmentPath('kn6fy55waa', { quote: 'one', to: 'two' })).toBe('/s/kn6fy55waa#:~:text=one,two')
  })
})
