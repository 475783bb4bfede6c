import { expect, test } from 'vitest'
import { firstWords } from '#src/transcript/first-words.ts'

test('a short text stays whole, on one line', () => {
  expect(firstWords('Good\n\nafternoon.', 40)).toBe('Good afternoon.')
})

test('a long text is cut between words, and loses a comma or dash at its end', () => {
  expect(firstWords('We have just completed our work', 12)).toBe('We have just…')
  expect(firstWords('Well, again, and so on', 13)).toBe('Well, again…')
  expect(firstWords('We agreed — and then it rained', 12)).toBe('We agreed…')
})

test('a word longer than the room there is gets cut, for it can’t be left out', () => {
  expect(firstWords('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudampf…')
})
