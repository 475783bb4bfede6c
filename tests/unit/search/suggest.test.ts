import { beforeAll, describe, expect, test } from 'vitest'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { readStatements } from './read-fixtures.ts'

describe('while someone types', () => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = createSearchEngine()
    await engine.index(readStatements())
  })

  test('speakers are found by the beginnings of their names, with their statements', async () => {
    expect(await engine.suggest('ser')).toEqual([
      { type: 'speaker', slug: 'sergey-lavrov', name: 'Sergey Lavrov', count: 3 },
    ])
    expect((await engine.suggest('sergey lav'))[0]).toMatchObject({ slug: 'sergey-lavrov' })
  })

  test('transcripts are found by words of their titles', async () => {
    expect(await engine.suggest('alma')).toEqual([
      {
        ...{ type: 'transcript', slug: '2025-04-11-almaty', title: 'Foreign minister in Almaty', date: '2025-04-11' },
        count: 3,
      },
    ])
  })

  test('the last word is completed, the most frequent first', async () => {
    expect(await engine.suggest('our sanct')).toEqual([
      { type: 'word', query: 'our sanctions', count: 2 },
      { type: 'word', query: 'our sanction', count: 1 },
      { type: 'word', query: 'our sanctioned', count: 1 },
    ])
  })

  test('the last word is completed as it follows the one before', async () => {
    expect(await engine.suggest('new s')).toEqual([{ type: 'word', query: 'new sanctions', count: 2 }])
  })

  test('a word that nothing begins with is corrected', async () => {
    expect(await engine.suggest('realiti')).toEqual([{ type: 'word', query: 'reality', count: 1 }])
  })

  test.each([
    ['our santc', 'letters swapped'],
    ['our sanvti', 'a letter changed'],
    ['our sancsti', 'a letter added'],
    ['our sacti', 'a letter lost'],
  ])('the beginning of a word is corrected as well: %s, %s', async (typed) => {
    expect((await engine.suggest(typed))[0]).toEqual({ type: 'word', query: 'our sanctions', count: 2 })
  })

  test('nothing is suggested for nothing', async () => {
    expect(await engine.suggest('')).toEqual([])
    expect(await engine.suggest('?!')).toEqual([])
    expect(await engine.suggest('x'.repeat(500))).toEqual([])
    expect(await engine.suggest('s', 0)).toEqual([])
  })

  test('what was removed is not suggested', async () => {
    const changed = createSearchEngine()
    await changed.index(readStatements())
    await changed.remove(['paris001'])
    expect(await changed.suggest('emman')).toEqual([])
    expect(await changed.suggest('négoc')).toEqual([])
  })
})
