import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { SearchCluster } from '#src/search/opensearch/search-cluster.ts'
import { isSearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import { startOpenSearch } from '../opensearch-server.mjs'

/** Milliseconds in which what was cut off has to be back. */
const patience = 60_000

let servers: Awaited<ReturnType<typeof startOpenSearch>>
let cluster: SearchCluster
let indexes = 0

beforeAll(async () => {
  // One write at a time and one that waits: whoever sends more is turned away with 429.
  const settings = { 'node.processors': 1, 'thread_pool.write.queue_size': 1 }
  servers = await startOpenSearch({ settings })
  cluster = new SearchCluster({ nodes: servers.urls })
})

afterEach(async () => {
  await servers.complete()
})

afterAll(async () => {
  await cluster.close()
  await servers.stop()
})

/** Statements of which each third one has the word that is searched. */
function makeStatements(from: number, count: number): IndexedStatement[] {
  return Array.from({ length: count }, (_, i) => {
    const number = from + i
    const text = `${number % 3 === 0 ? 'Sanctions' : 'Taxes'} were number${number} of our plans.`
    const event = { transcript: 't', title: 'Briefing', place: null, event: null, language: 'en', date: '2024-01-01' }
    return { id: `s${number}`, ordinal: number, kind: 'remark', speaker: null, label: null, text, ...event }
  })
}

async function openEngine(count: number): Promise<OpenSearchEngine> {
  const engine = new OpenSearchEngine(cluster, `faults-${indexes++}`, { shards: 2, replicas: 1 })
  await engine.index(makeStatements(0, count))
  return engine
}

/** Ask until there is an answer. @throws the last error when it takes too long. */
async function askUntilAnswered(engine: OpenSearchEngine, query: string) {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await engine.search({ query })
    } catch (error) {
      if (!isSearchUnavailable(error) || performance.now() > until) throw error
      await wait(200)
    }
  }
}

test('a node that is killed while searches and writes run costs no right answer and no statement', async () => {
  const engine = await openEngine(300)
  await servers.complete()
  let [stop, answered] = [false, 0]
  const reading = Array.from({ length: 4 }, async () => {
    while (!stop) {
      const { total } = await askUntilAnswered(engine, 'sanctions -taxes number0 OR number3 OR number297')
      expect(total).toBe(3)
      answered++
    }
  })
  await expect.poll(() => answered, { timeout: patience }).toBeGreaterThan(20)
  await servers.kill(2)
  const before = answered
  await engine.index(makeStatements(300, 300))
  await expect.poll(() => answered, { timeout: patience }).toBeGreaterThan(before + 20)
  stop = true
  await Promise.all(reading)
  servers.start(2)
  await servers.complete()
  expect((await askUntilAnswered(engine, 'sanctions')).total).toBe(200)
  expect(engine.stats().statements).toBe(600)
})

test('a cluster that is cut off is said to be, and is searched again when it is back', async () => {
  const engine = await openEngine(30)
  expect((await engine.search({ query: 'sanctions' })).total).toBe(10)
  servers.signal('SIGSTOP')
  try {
    const error = await engine.search({ query: 'taxes' }).catch((reason: unknown) => reason)
    expect(isSearchUnavailable(error)).toBe(true)
    expect(String(error)).not.toMatch(/127\.0\.0\.1/)
  } finally {
    servers.signal('SIGCONT')
  }
  expect((await askUntilAnswered(engine, 'taxes')).total).toBe(20)
})

test('what a busy cluster turns away is sent again until all is in', async () => {
  const engine = await openEngine(0)
  const writers = Array.from({ length: 12 }, () => new OpenSearchEngine(cluster, engine.name))
  await Promise.all(writers.map((writer, i) => writer.index(makeStatements(i * 400, 400))))
  const { nodes } = await cluster.ask<{ nodes: Record<string, { thread_pool: { write: { rejected: number } } }> }>({
    ...{ method: 'GET', path: '/_nodes/stats/thread_pool' },
  })
  const rejected = Object.values(nodes).reduce((sum, node) => sum + node.thread_pool.write.rejected, 0)
  expect(rejected).toBeGreaterThan(0)
  await engine.reload()
  expect(engine.stats().statements).toBe(4800)
  expect((await engine.search({ query: 'sanctions' })).total).toBe(1600)
})
