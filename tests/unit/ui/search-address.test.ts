import { expect, test } from 'vitest'
import { searchAddress } from '#src/ui/search-address.ts'

const state = { q: 'rule of law', speaker: 'jen-psaki', kind: null, year: '2021', sort: 'best', page: 4 } as const

test('the address of a search says what differs from the usual, and starts again from the first page', () => {
  expect(searchAddress(state)).toBe('/search?q=rule+of+law&speaker=jen-psaki&year=2021')
  expect(searchAddress(state, { sort: 'newest' })).toBe('/search?q=rule+of+law&speaker=jen-psaki&year=2021&sort=newest')
})

test('a filter that is taken away leaves the others', () => {
  expect(searchAddress(state, { speaker: null })).toBe('/search?q=rule+of+law&year=2021')
})

test('pages after the first are in the address', () => {
  expect(searchAddress(state, { page: 2 })).toBe('/search?q=rule+of+law&speaker=jen-psaki&year=2021&page=2')
})

test('a search for nothing is the search page', () => {
  expect(searchAddress({ q: '', speaker: null, kind: null, year: null, sort: 'best', page: 1 })).toBe('/search')
})

test('signs that mean something in an address are only text in a query', () => {
  expect(searchAddress({ ...state, q: 'a&kind=note#x', speaker: null, year: null })).toBe(
    '/search?q=a%26kind%3Dnote%23x',
  )
})
