import { beforeAll, describe, expect, test } from 'vitest'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { readStatements } from './read-fixtures.ts'

describe('a snippet', () => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = createSearchEngine()
    await engine.index(readStatements())
  })
  const show = (text: string, query: string, length?: number) =>
    engine
      .snippet(text, query, length)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('')

  test.each([
    ['words', 'danube flood', 'the [Danube] had its worst [flood] in years'],
    ['an acronym', 'US danube', 'the [Danube] had its worst flood in years, said a [U.S.]'],
    ['a phrase', '"worst flood"', 'the Danube had its [worst flood] in years'],
    ['a word, not a longer one that begins so', 'flo', 'told [Flo] of it'],
    ['a word whose letters have diacritics', 'cafe', 'in the [café] they spoke of it'],
  ])('finds the passage of a long speech that has %s', (_what, query, expected) => {
    const speech = `${'We went on and on. '.repeat(900)}That year the Danube had its worst flood in years, said a U.S. paper; in the café they spoke of it. We told Flo of it. ${'Nobody listened to the floor. '.repeat(900)}`
    expect(show(speech, query, 120)).toContain(expected)
  })

  test.each([
    ['marks the words as typed', 'banks', 'New sanctions on banks.', 'New sanctions on [banks].'],
    ['marks other forms', 'sanction', 'We sanctioned two; sanctions work.', 'We [sanctioned] two; [sanctions] work.'],
    ['marks only the form asked for', '=sanctions', 'A sanction. Sanctions.', 'A sanction. [Sanctions].'],
    ['marks a phrase where it stands', '"new sanctions"', 'Sanctions, new sanctions.', 'Sanctions, [new sanctions].'],
    ['marks beginnings of words', 'multi*', 'Multipolarity and multitudes.', '[Multipolarity] and [multitudes].'],
    ['marks acronyms with their full stops', 'US', 'The U.S. told us.', 'The [U.S.] told [us].'],
    ['marks words with hyphens whole', 'long-term', 'A long-term plan.', 'A [long-term] plan.'],
    ['marks words that are near', 'near:3(plan care)', 'A plan for care.', 'A [plan] for [care].'],
    ['marks what a misspelt word stands for', 'multipolrity', 'Multipolarity now.', '[Multipolarity] now.'],
    ['marks letters with diacritics', 'noel', 'À Noël déjà', 'À [Noël] déjà'],
    ['marks Chinese', '俄罗斯', '中国和俄罗斯的关系', '中国和[俄罗斯]的关系'],
    ['marks nothing that was taken away', 'plan -care', 'A plan for care.', 'A [plan] for care.'],
    ['marks nothing of a field', 'speaker:plan', 'A plan.', 'A plan.'],
    ['marks nothing without a query', '', 'A plan.', 'A plan.'],
  ])('%s', (_, query, text, shown) => {
    expect(show(text, query)).toBe(shown)
  })

  const filler = 'They went on and on about other things of no matter at all. '

  test('is cut around the match, at the beginning of its sentence, with ellipses', () => {
    const text = `${filler.repeat(5)}Then the banks were named. ${filler.repeat(5)}`
    expect(show(text, 'banks', 60)).toBe('… Then the [banks] were named. They went on and on about other …')
  })

  test('prefers the passage with most of the words', () => {
    const text = `Sanctions first. ${filler.repeat(4)}New sanctions hit the banks. ${filler.repeat(4)}Banks last.`
    expect(show(text, 'new sanctions banks', 60)).toContain('… [New] [sanctions] hit the [banks].')
  })

  test('begins with the text when nothing of it is marked', () => {
    expect(show(filler.repeat(9), 'zebra', 40)).toBe('They went on and on about other things …')
  })

  test('shows a short text whole', () => {
    expect(show('A plan.\n\nA careful plan.', 'careful', 280)).toBe('A plan.\n\nA [careful] plan.')
  })
})
