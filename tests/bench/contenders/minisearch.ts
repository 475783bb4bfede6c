import MiniSearch from 'minisearch'
import type { Contender } from './contender.ts'

/** MiniSearch (BM25+), all words required; fuzzy where words may be misspelt; a phrase is its words. */
export function createMiniSearch(): Contender {
  const index = new MiniSearch({ fields: ['text'], storeFields: ['speaker', 'year'] })
  return {
    name: 'MiniSearch',
    build: (statements) => {
      index.addAll(
        statements.map(({ id, text, speaker, date }) => ({
          id,
          text,
          speaker: speaker?.slug ?? '',
          year: date.slice(0, 4),
        })),
      )
    },
    search: ({ words, as, filter }) => {
      const last = words.at(-1)
      const results = index.search(words.join(' '), {
        combineWith: 'AND',
        fuzzy: as === 'misspelt' ? 0.2 : false,
        prefix: as === 'prefix' ? (term) => term === last : false,
        ...(filter ? { filter: (it) => it['speaker'] === filter.speaker && it['year'] === filter.year } : {}),
      })
      return results.slice(0, 10).map(({ id }) => String(id))
    },
  }
}
