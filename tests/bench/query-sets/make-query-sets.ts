import type { IndexedStatement } from '#src/search/search-engine.ts'
import { createRandom, pick } from '../random.ts'
import { makeCommonPairs } from './common-pairs.ts'
import { createInflectedMaker } from './inflected.ts'
import { makeFiltered, makeKnownItem, makeMisspelt, makePrefix } from './known-item.ts'
import { createPhraseMaker } from './phrase.ts'
import type { BenchQuery, QueryMaker, QuerySet } from './query-set.ts'

/** All query sets, the same for the same statements and seed: `count` queries each, and 200 common pairs. */
export function makeQuerySets(statements: readonly IndexedStatement[], count: number, seed: number): QuerySet[] {
  const makers: [name: string, maker: QueryMaker][] = [
    ['known-item', makeKnownItem],
    ['phrase', createPhraseMaker(statements)],
    ['inflected', createInflectedMaker(statements)],
    ['misspelt', makeMisspelt],
    ['prefix', makePrefix],
    ['filtered', makeFiltered],
  ]
  const sets = makers.map(([name, maker], i) => ({ name, queries: makeSet(statements, maker, count, seed + i) }))
  return [...sets, { name: 'common', queries: makeCommonPairs(statements, 200) }]
}

/** So many queries of one kind. */
export function makeSet(
  statements: readonly IndexedStatement[],
  maker: QueryMaker,
  count: number,
  seed: number,
): BenchQuery[] {
  const random = createRandom(seed)
  const queries: BenchQuery[] = []
  while (queries.length < count) {
    const query = maker(pick(random, statements), random)
    if (query) queries.push(query)
  }
  return queries
}
