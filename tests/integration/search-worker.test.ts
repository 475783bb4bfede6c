import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getContext } from '#src/query/get-context.ts'
import { forgetSearchIndex, getSearchIndex, searchInWorker } from '#src/query/search-index.ts'
import { searchStatements } from '#src/query/search-statements.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const talk = (said: string) =>
  `---\ntitle: On rivers\ndate: 2024-05-01\nspeakers: [Anna Berg]\n---\n\nANNA BERG: ${said}\n`
const ask = (q: string) => searchStatements({ q, speaker: null, kind: null, year: null, sort: 'best', page: 1 })
const script = resolve(import.meta.dirname, '../../src/query/search-worker.mjs')

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write('rivers.md', talk('The Danube flows east.'))
  await archive.ingest()
  searchInWorker(script)
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

it('answers from a thread of its own as it does from this one, snippets and research included', async () => {
  const { total, results } = await ask('danube')
  expect(total).toBe(1)
  expect(results[0]?.snippet.filter(({ marked }) => marked)).toEqual([{ text: 'Danube', marked: true }])
  const scope = { q: 'danube', speaker: null, kind: null, year: null, place: null, language: null }
  const { lines } = await getContext(scope, { sort: 'left', page: 1 })
  expect(lines.map(({ match }) => match)).toEqual(['Danube'])
})

it('finds what another process wrote within two seconds', async () => {
  expect((await ask('glacier')).total).toBe(0)
  await archive.write('rivers.md', talk('The glacier melts.'))
  await archive.ingest()
  await expect.poll(async () => (await ask('glacier')).total, { timeout: 2000 }).toBe(1)
  expect((await ask('danube')).total).toBe(0)
})

it('answers many questions asked at once, each its own', async () => {
  const queries = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 'danube' : 'nothingofthekind'))
  const index = await getSearchIndex()
  const found = await Promise.all(queries.map((query) => index.search({ query })))
  expect(found.map(({ total }) => total)).toEqual(queries.map((query) => (query === 'danube' ? 1 : 0)))
})

it('fails what was asked when the index is closed meanwhile, and opens it again', async () => {
  const index = await getSearchIndex()
  const asked = index.search({ query: 'danube' })
  forgetSearchIndex()
  await expect(asked).rejects.toThrow('The search index was closed.')
  expect((await ask('danube')).total).toBe(1)
})
