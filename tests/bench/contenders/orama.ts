import { create, insertMultiple, search } from '@orama/orama'
import type { Contender } from './contender.ts'

/** Orama, all words required; one edit allowed where words may be misspelt; a phrase is its words. */
export function createOrama(): Contender {
  const index = create({ schema: { id: 'string', text: 'string', speaker: 'enum', year: 'enum' } })
  return {
    name: 'Orama',
    build: async (statements) => {
      const rows = statements.map(({ id, text, speaker, date }) => ({
        ...{ id, text, speaker: speaker?.slug ?? '', year: date.slice(0, 4) },
      }))
      await insertMultiple(index, rows, 1000)
    },
    search: async ({ words, as, filter }) => {
      const { hits } = await search(index, {
        term: words.join(' '),
        properties: ['text'],
        threshold: 0,
        limit: 10,
        exact: as === 'all' || as === 'phrase',
        tolerance: as === 'misspelt' ? 1 : 0,
        ...(filter ? { where: { speaker: { eq: filter.speaker }, year: { eq: filter.year } } } : {}),
      })
      return hits.map(({ id }) => String(id))
    },
  }
}
