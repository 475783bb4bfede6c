import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { reindexCluster } from '#src/query/reindex-cluster.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import { SearchCluster } from '#src/search/opensearch/search-cluster.ts'
import { openScratchArchive, type ScratchArchive } from '../../support/scratch-archive.ts'

const nodes = process.env['TEST_OPENSEARCH'] ?? ''
const prefix = `archive-test-${process.pid}`
const speech = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2024-06-01\n---\n\nANNA BERG: ${text}\n`

let archive: ScratchArchive
beforeAll(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  process.env['SEARCH_URL'] = nodes
  process.env['SEARCH_INDEX'] = prefix
})

afterAll(async () => {
  await closeSharedArchive()
  for (const name of ['DATABASE_URL', 'SEARCH_URL', 'SEARCH_INDEX']) delete process.env[name]
  await archive.remove()
})

async function find(q: string): Promise<string[]> {
  const question = { speaker: null, kind: null, year: null, sort: 'best', page: 1 } as const
  return (await searchStatements({ ...question, q })).results.map(({ transcript }) => transcript.title)
}

async function listIndexes(): Promise<string[]> {
  const cluster = new SearchCluster({ nodes: nodes.split(',') })
  const path = `/_cat/indices/${prefix}-*?format=json&h=index`
  const found = await cluster.ask<{ index: string }[]>({ method: 'GET', path })
  await cluster.close()
  return found.map(({ index }) => index).filter((index) => !index.endsWith('-notes'))
}

test('an archive without a transcript finds nothing, and its first one as soon as it is there', async () => {
  expect(await find('budget')).toEqual([])
  await archive.write('2024/budget.md', speech('On the budget', 'The budget grows.'))
  await archive.ingest()
  await expect.poll(() => find('budget')).toEqual(['On the budget'])
})

test('what is published, corrected and withdrawn after the index was made is found as it is now', async () => {
  await archive.write('2024/schools.md', speech('On schools', 'Schools need teachers.'))
  await archive.ingest()
  await expect.poll(() => find('teachers')).toEqual(['On schools'])
  await archive.write('2024/schools.md', speech('On schools', 'Schools need libraries.'))
  await archive.ingest()
  await expect.poll(() => find('libraries')).toEqual(['On schools'])
  expect(await find('=teachers')).toEqual([])
})

test('the index is made anew while searches go on, and the old one is gone afterwards', async () => {
  const before = await listIndexes()
  expect(before).toHaveLength(1)
  let [stop, asked] = [false, 0]
  const searching = (async () => {
    while (!stop) {
      expect(await find('libraries')).toEqual(['On schools'])
      asked++
    }
  })()
  const made = await reindexCluster(() => {})
  const soFar = asked
  await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(soFar + 5)
  stop = true
  await searching
  expect(await listIndexes()).toEqual([made])
  expect(before).not.toContain(made)
})
