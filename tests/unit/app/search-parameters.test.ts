import { expect, test } from 'vitest'
import { searchParametersSchema } from '#src/app/search-parameters.ts'

const nothing = { q: '', speaker: null, kind: null, year: null, sort: 'best', page: 1 }

test('a search is read from its address', () => {
  const address = { q: ' arms control ', speaker: 'joe-biden', kind: 'answer', year: '2022', sort: 'oldest', page: '3' }
  expect(searchParametersSchema.parse(address)).toEqual({
    q: 'arms control',
    speaker: 'joe-biden',
    kind: 'answer',
    year: '2022',
    sort: 'oldest',
    page: 3,
  })
})

test('what makes no sense is as if it were not there', () => {
  const address = { q: undefined, speaker: '../etc', kind: 'shout', year: '22', sort: 'loudest', page: '0', other: 'x' }
  expect(searchParametersSchema.parse(address)).toEqual(nothing)
  for (const page of ['-1', '1.5', '1e3', '99999999', 'two', '01'])
    expect(searchParametersSchema.parse({ page }), page).toEqual(nothing)
})

test('a parameter that is given twice counts the first time', () => {
  expect(searchParametersSchema.parse({ q: ['one', 'two'], year: ['2021', '2022'] })).toEqual({
    ...nothing,
    q: 'one',
    year: '2021',
  })
})

test('a query is cut at 500 characters', () => {
  expect(searchParametersSchema.parse({ q: 'x'.repeat(100_000) }).q).toHaveLength(500)
})
