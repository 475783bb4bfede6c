import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import type { Contender } from './contenders/contender.ts'
import { createFts5 } from './contenders/fts5.ts'
import { createMiniSearch } from './contenders/minisearch.ts'
import { createOrama } from './contenders/orama.ts'
import { createRostrum } from './contenders/rostrum.ts'
import { measure } from './measure.ts'
import { makeQuerySets } from './query-sets/make-query-sets.ts'

// Measures one contender and sends the result to the process that started this one.
const makers: Record<string, () => Contender> = {
  rostrum: createRostrum,
  fts5: createFts5,
  minisearch: createMiniSearch,
  orama: createOrama,
}
const [, , name = '', queries = '400', seed = '5'] = process.argv
const create = makers[name]
if (!create) throw new RangeError(`There is no contender “${name}”; there are ${Object.keys(makers).join(', ')}.`)
const statements = readWhiteHouseStatements()
const sets = makeQuerySets(statements, Number(queries), Number(seed))
const measurement = await measure(create(), statements, sets)
process.send?.(measurement, () => process.exit(0))
