import { expect, test } from 'vitest'
import { pathOfResearch } from '#src/app/path-of-research.ts'

test.each([
  ['/search/export.xlsx', '/search/export/xlsx?q=law'],
  ['/search/context.csv', '/search/context/csv?q=law'],
  ['/search/feed.atom', '/search/feed?q=law'],
  ['/feed.atom', '/feed?q=law'],
])('%s is found', (address, path) => {
  expect(pathOfResearch(address, new URLSearchParams('q=law'))).toEqual({ path, cached: false })
})

test('a speaker’s feed is found by the slug', () => {
  const path = '/speakers/jen-psaki/feed'
  expect(pathOfResearch('/speakers/jen-psaki/feed.atom', new URLSearchParams())).toEqual({ path, cached: false })
})

test.each(['/quote', '/search/context', '/search/frequency'])(
  '%s is a page without the framework’s client',
  (address) => {
    const page = { path: `${address}?q=law`, cached: false, plain: true }
    expect(pathOfResearch(address, new URLSearchParams('q=law'))).toEqual(page)
  },
)

test.each([
  '/search',
  '/search/export',
  '/search/export.pdf',
  '/search/feed',
  '/speakers/Jen/feed.atom',
  '/speakers/../feed.atom',
  `/speakers/${'a'.repeat(300)}/feed.atom`,
  'constructor',
])('%s is none of them', (address) => {
  expect(pathOfResearch(address, new URLSearchParams())).toBeNull()
})
