import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { loadSnapshot, saveSnapshot } from '#src/search/snapshot.ts'
import { readQueryCases, readStatements } from './read-fixtures.ts'

const queries = readQueryCases().flatMap((rule) => rule.queries.map(({ query }) => query))

async function buildEngine(): Promise<SearchEngine> {
  const engine = createSearchEngine()
  await engine.index(readStatements())
  return engine
}

async function expectSameAnswers(one: SearchEngine, other: SearchEngine): Promise<void> {
  for (const query of queries) expect(await one.search({ query })).toEqual(await other.search({ query }))
  expect(one.stats().statements).toBe(other.stats().statements)
}

describe('a snapshot', () => {
  let folder: string
  let path: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-snapshot-'))
    path = join(folder, 'search', 'index.snapshot')
    await saveSnapshot(await buildEngine(), path, 42)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  async function load(from = path): Promise<SearchEngine> {
    const loaded = await loadSnapshot(from)
    if (!loaded) throw new Error('the snapshot was not loaded')
    return loaded.engine
  }

  test('gives back the engine and the number it stands at', async () => {
    expect((await loadSnapshot(path))?.sequence).toBe(42)
    await expectSameAnswers(await load(), await buildEngine())
  })

  test('can be added to and taken from', async () => {
    const [built, loaded] = [await buildEngine(), await load()]
    const changed = readStatements()
      .slice(0, 4)
      .map((statement) => ({ ...statement, text: `${statement.text} Sanctions and novelties.` }))
    for (const engine of [built, loaded]) {
      await engine.remove(['wash0003'])
      await engine.index(changed)
    }
    expect((await loaded.search({ query: 'novelties' })).total).toBe(4)
    await expectSameAnswers(loaded, built)
  })

  test('leaves out what was removed or replaced', async () => {
    const engine = await buildEngine()
    const [first] = readStatements()
    if (!first) throw new Error('no statements')
    await engine.index([{ ...first, text: 'Another text altogether.' }])
    await engine.remove(['wash0001'])
    const other = join(folder, 'other.snapshot')
    await saveSnapshot(engine, other, 1)
    const loaded = await load(other)
    await expectSameAnswers(loaded, engine)
    expect((await loaded.search({ query: 'multipolarity' })).ids).toEqual([])
  })

  test('of an empty engine is an empty engine', async () => {
    const empty = join(folder, 'empty.snapshot')
    await saveSnapshot(createSearchEngine(), empty, 0)
    const loaded = await load(empty)
    await loaded.index(readStatements())
    await expectSameAnswers(loaded, await buildEngine())
  })

  test('leaves nothing beside it', () => {
    expect(readdirSync(join(folder, 'search'))).toEqual(['index.snapshot'])
  })

  test('that is missing is not loaded', async () => {
    expect(await loadSnapshot(join(folder, 'missing'))).toBeNull()
  })

  test('with any byte changed, or cut off anywhere, is not loaded', async () => {
    const whole = readFileSync(path)
    const damaged = join(folder, 'damaged')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ change
        writeFileSync(damaged, changed)
        expect(await loadSnapshot(damaged)).toBeNull()
        writeFileSync(damaged, whole.subarray(0, at))
        expect(await loadSnapshot(damaged)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
