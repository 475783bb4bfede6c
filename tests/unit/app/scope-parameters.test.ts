import { describe, expect, test } from 'vitest'
import {
  asksNothing,
  contextParametersSchema,
  frequencyParametersSchema,
  listParameters,
  scopeParametersSchema,
} from '#src/app/scope-parameters.ts'

const read = (query: string) => listParameters(new URLSearchParams(query))

describe('the parameters of a search', () => {
  test('name words, filters and an order', () => {
    const asked = 'q=law&speaker=jen-psaki&kind=answer&year=2021&place=Rome%2C+Italy&language=pt-BR&sort=newest&page=2'
    expect(scopeParametersSchema.parse(read(asked))).toEqual({
      ...{ q: 'law', speaker: 'jen-psaki', kind: 'answer', year: '2021', place: 'Rome, Italy', language: 'pt-BR' },
      ...{ sort: 'newest', page: 2 },
    })
  })

  test('that make no sense are as if they were not there', () => {
    const asked = `q=${'a'.repeat(600)}&place=${'a'.repeat(301)}&language=english!&sort=loudest`
    const { q, place, language, sort } = scopeParametersSchema.parse(read(asked))
    expect({ letters: q.length, place, language, sort }).toEqual({
      letters: 500,
      place: null,
      language: null,
      sort: 'best',
    })
  })

  test('ask nothing without words and filters', () => {
    expect(asksNothing(scopeParametersSchema.parse(read('q=+&sort=newest')))).toBe(true)
    expect(asksNothing(scopeParametersSchema.parse(read('place=Rome')))).toBe(false)
  })
})

test('words in context stand by the word after them unless told', () => {
  expect(contextParametersSchema.parse(read('q=law')).sort).toBe('right')
  expect(contextParametersSchema.parse(read('q=law&sort=left')).sort).toBe('left')
  expect(contextParametersSchema.parse(read('q=law&sort=best')).sort).toBe('right')
})

describe('the parameters of a count over time', () => {
  test('name up to five different terms', () => {
    const asked = 'q=a&q=&q=b&q=a&q=c&q=d&q=e&q=f'
    expect(frequencyParametersSchema.parse(read(asked)).q).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(frequencyParametersSchema.parse(read('q=a')).q).toEqual(['a'])
    expect(frequencyParametersSchema.parse(read('')).q).toEqual([])
  })

  test('are by month, per million words and by term unless told', () => {
    expect(frequencyParametersSchema.parse(read('period=day&per=cent&by=party'))).toMatchObject({
      ...{ period: 'month', per: 'million', by: 'query' },
    })
  })
})
