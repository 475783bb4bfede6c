import { expect, test } from 'vitest'
import { fieldNames } from '#src/search/query/lexeme.ts'
import { parseQuery } from '#src/search/query/parse-query.ts'
import { searchHelp } from '#src/ui/search-help.ts'

const examples = searchHelp.flatMap((part) => part.examples.map(({ query }) => query))

test.each(examples)('the example %s is understood without a note', (query) => {
  const parsed = parseQuery(query)
  expect(parsed.notes).toEqual([])
  expect(parsed.query.type).not.toBe('everything')
})

test('every field of the query language has an example', () => {
  const missing = fieldNames.filter((name) => !examples.some((query) => query.includes(`${name}:`)))
  expect(missing).toEqual([])
})

test('every operator of the query language has an example', () => {
  const operators = [' OR ', ' -', '(', '"', '~', 'near:', '=', '*']
  expect(operators.filter((operator) => !examples.some((query) => query.includes(operator)))).toEqual([])
})
