import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { SearchCluster } from '#src/search/opensearch/search-cluster.ts'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { loadSnapshot, saveSnapshot } from '#src/search/snapshot.ts'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import { quantile } from './quantile.ts'
import { makeKnownItem } from './query-sets/known-item.ts'
import { makeSet } from './query-sets/make-query-sets.ts'
import { sentencesOf } from './query-sets/words.ts'
import { createRandom, pickSome } from './random.ts'

/**
 * Times in milliseconds, sizes in bytes. `memory` is what the index takes in this process once it was opened again: heap and
 * buffers; `clusterMemory` what the nodes of a cluster take, all of each. `stored` is on disk.
 */
export type ScaleResult = {
  engine: EngineName
  statements: number
  textBytes: number
  build: number
  stored: number
  restart: number
  memory: number
  clusterMemory: number
  p50: number
  p95: number
  p99: number
  mrr: number
}

export type EngineName = 'embedded' | 'OpenSearch'

/** An engine that is built, and then opened again as at the next start. */
type Contender = {
  create: () => SearchEngine
  /** Have it kept for the next start. */
  keep: (engine: SearchEngine) => Promise<void>
  reopen: () => Promise<SearchEngine>
  measure: () => Promise<{ stored: number; clusterMemory: number }>
  end: () => Promise<void>
}

const queryCount = 500
const batch = 1000
const random = createRandom(21)

/** As many statements as wanted: the corpus, then again and again with the sentences of each statement shuffled. */
function* repeat(corpus: readonly IndexedStatement[], count: number): Generator<IndexedStatement> {
  for (let at = 0; at < count; at++) {
    const statement = corpus[at % corpus.length]
    const round = Math.floor(at / corpus.length)
    if (!statement) return
    if (round === 0) yield statement
    else {
      const sentences = sentencesOf(statement.text)
      const text = pickSome(random, sentences, sentences.length).join(' ')
      yield { ...statement, id: `${round}${statement.id}`, transcript: `${statement.transcript}-${round}`, text }
    }
  }
}

async function ask(engine: SearchEngine, corpus: readonly IndexedStatement[]) {
  const queries = makeSet(corpus, makeKnownItem, queryCount, 23)
  const times: number[] = []
  let reciprocal = 0
  for (const pass of [0, 1]) {
    for (const { words, answer } of queries) {
      const started = performance.now()
      const { ids } = await engine.search({ query: words.join(' '), limit: 10, facets: false })
      if (pass === 0) continue
      times.push(performance.now() - started)
      // A shuffled statement has the same sentences: it is as right as the one it was made from.
      const rank = ids.findIndex((id) => id === answer || (id.length > 10 && id.endsWith(answer ?? ' '))) + 1
      reciprocal += rank === 0 ? 0 : 1 / rank
    }
  }
  times.sort((one, other) => one - other)
  const [p50, p95, p99] = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 0.99)]
  return { p50, p95, p99, mrr: reciprocal / queries.length }
}

function memoryInUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Index statements a batch at a time. @returns the bytes of their texts, and the milliseconds of indexing alone. */
async function build(engine: SearchEngine, statements: Iterable<IndexedStatement>) {
  let [textBytes, took] = [0, 0]
  let waiting: IndexedStatement[] = []
  const flush = async () => {
    const started = performance.now()
    await engine.index(waiting)
    took += performance.now() - started
    waiting = []
  }
  for (const statement of statements) {
    textBytes += Buffer.byteLength(statement.text)
    waiting.push(statement)
    if (waiting.length === batch) await flush()
  }
  await flush()
  return { textBytes, took }
}

function openEmbedded(): Contender {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-scale-'))
  const path = join(folder, 'snapshot')
  return {
    create: createSearchEngine,
    keep: (engine) => saveSnapshot(engine, path, 0),
    reopen: async () => {
      const loaded = await loadSnapshot(path)
      if (!loaded) throw new Error('The snapshot could not be loaded.')
      return loaded.engine
    },
    measure: async () => ({ stored: statSync(path).size, clusterMemory: 0 }),
    end: async () => rmSync(folder, { recursive: true }),
  }
}

/** @param nodes Addresses of the cluster. @param pids Its processes. */
function openInCluster(nodes: string[], pids: string[]): Contender {
  const cluster = new SearchCluster({ nodes })
  const index = `scale-${process.pid}`
  const ask = <Answer>(method: 'POST' | 'GET' | 'DELETE', path: string) =>
    cluster.ask<Answer>({ method, path }, 300_000)
  return {
    create: () => new OpenSearchEngine(cluster, index, { shards: 1, replicas: 1 }),
    keep: async () => {},
    reopen: async () => {
      const engine = new OpenSearchEngine(cluster, index)
      await engine.reload()
      return engine
    },
    measure: async () => {
      const stats = await ask<{ _all: { total: { store: { size_in_bytes: number } } } }>(
        'GET',
        `/${index}/_stats/store`,
      )
      const clusterMemory = pids.reduce((sum, pid) => sum + residentMemoryOf(pid), 0)
      return { stored: stats._all.total.store.size_in_bytes, clusterMemory }
    },
    end: async () => {
      await ask('DELETE', `/${index}`)
      await cluster.close()
    },
  }
}

function residentMemoryOf(pid: string): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}

/** The engine that was built is forgotten at the end: only the one that was opened again is measured. */
async function buildAndKeep({ create, keep }: Contender) {
  const engine = create()
  const built = await build(engine, repeat(corpus, count))
  await keep(engine)
  return built
}

const [, , size, nodes, pids] = process.argv
const count = Number(size)
const corpus = readWhiteHouseStatements().slice(0, count)
const contender = nodes ? openInCluster(nodes.split(','), pids?.split(',') ?? []) : openEmbedded()
const { reopen, measure, end } = contender
const { textBytes, took } = await buildAndKeep(contender)
const before = memoryInUse()
const started = performance.now()
const engine = await reopen()
const restart = performance.now() - started
const answers = await ask(engine, corpus)
const result: ScaleResult = {
  ...{ engine: nodes ? 'OpenSearch' : 'embedded', statements: engine.stats().statements, textBytes, build: took },
  ...{ restart, memory: memoryInUse() - before, ...answers, ...(await measure()) },
}
await end()
process.send?.(result, () => process.exit(0))
