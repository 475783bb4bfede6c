import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenText } from '#src/publish/shorten-text.ts'

test('a short text stays as it is, on one line', () => {
  expect(shortenText('One.\n\nTwo.', 20)).toEqual({ text: 'One. Two.', whole: true })
})

test('a long text ends with its last sentence that has room, closing marks included', () => {
  expect(shortenText('First one. Then “another one.” And a third one.', 32).text).toBe('First one. Then “another one.”')
  expect(shortenText('Первое предложение. Второе, подлиннее. Третье.', 40).text).toBe(
    'Первое предложение. Второе, подлиннее.',
  )
  expect(shortenText('我们谈到了合作。我们也谈到了贸易。还有很多', 18).text).toBe('我们谈到了合作。我们也谈到了贸易。')
})

test('a title or an initial ends no sentence', () => {
  expect(shortenText('I met Mr. Smith and J. Doe who were both there at that time', 30).text).toBe(
    'I met Mr. Smith and J. Doe…',
  )
})

test('a text without an end of a sentence in reach ends with a whole word and an ellipsis', () => {
  expect(shortenText('A sentence that simply goes on, and on', 32).text).toBe('A sentence that simply goes on…')
})

test('no text comes out longer than asked, or with half a character at its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 10, max: 100 }), (text, length) => {
      const short = shortenText(text, length).text
      expect(short.length).toBeLessThanOrEqual(length)
      expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    }),
  )
})
