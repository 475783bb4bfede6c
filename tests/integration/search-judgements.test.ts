import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'

type Judgement = { query: string; first: { on: string; says: string }[] }

const file = new URL('../fixtures/search/judgements.yaml', import.meta.url)
const judgements = parse(readFileSync(file, 'utf8')) as Judgement[]
/** Results among which the right one has to be. */
const first = 3
/** One file in so many is read besides those of the days that are judged, to have something to be wrong about. */
const others = 6

describe('what a person would expect comes first', () => {
  let engine: SearchEngine
  let statements: Map<string, IndexedStatement>
  beforeAll(async () => {
    const days = new Set(judgements.flatMap((judgement) => judgement.first.map(({ on }) => on)))
    const read = readWhiteHouseStatements((name, place) => days.has(name.slice(0, 10)) || place % others === 0)
    statements = new Map(read.map((statement) => [statement.id, statement]))
    engine = createSearchEngine()
    await engine.index(read)
  }, 120_000)

  test.each(judgements)('$query', async (judgement) => {
    const { ids } = await engine.search({ query: judgement.query, limit: first })
    const found = ids.flatMap((id) => statements.get(id) ?? [])
    const right = found.filter(({ date, text }) =>
      judgement.first.some(({ on, says }) => date === on && text.includes(says)),
    )
    expect(right.length, found.map(({ date, text }) => `${date} ${text.slice(0, 80)}`).join('\n')).toBeGreaterThan(0)
  })

  test('there are sixty judgements', () => {
    expect(judgements).toHaveLength(60)
  })
})
