import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { IndexedStatement } from '#src/search/search-engine.ts'

/** What a query finds: ids in any order, or in the order of the results; and the notes it gives, none unless told. */
export type QueryCase = { query: string; finds?: string[]; best?: string[]; notes?: string[] }

/** The hand-made statements of tests/fixtures/search/statements.yaml. */
export function readStatements(): IndexedStatement[] {
  const rows = readYaml<Omit<IndexedStatement, 'ordinal'>[]>('statements.yaml')
  return rows.map((row, ordinal) => ({ ...row, ordinal, language: row.language ?? 'en' }))
}

/** The rules of the query language with queries that show them. */
export function readQueryCases(): { rule: string; queries: QueryCase[] }[] {
  return readYaml('queries.yaml')
}

function readYaml<Value>(name: string): Value {
  return parse(readFileSync(new URL(`../../fixtures/search/${name}`, import.meta.url), 'utf8')) as Value
}
