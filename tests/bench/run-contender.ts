import { readFileSync } from 'node:fs'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { Contender } from './contenders/contender.ts'
import { createFts5 } from './contenders/fts5.ts'
import { createMiniSearch } from './contenders/minisearch.ts'
import { createOrama } from './contenders/orama.ts'
import { createRostrum } from './contenders/rostrum.ts'
import { measure } from './measure.ts'
import type { QuerySet } from './query-sets/query-set.ts'

/** What all contenders are measured with. */
export type BenchInput = { statements: IndexedStatement[]; sets: QuerySet[] }

// Measures one contender and sends the result to the process that started this one.
const makers: Record<string, () => Contender> = {
  rostrum: createRostrum,
  fts5: createFts5,
  minisearch: createMiniSearch,
  orama: createOrama,
}
const [, , name = '', input = '', seconds = '30'] = process.argv
const create = makers[name]
if (!create) throw new RangeError(`There is no contender “${name}”; there are ${Object.keys(makers).join(', ')}.`)
const { statements, sets } = JSON.parse(readFileSync(input, 'utf8')) as BenchInput
const measurement = await measure(create(), statements, sets, Number(seconds) * 1000)
process.send?.(measurement, () => process.exit(0))
