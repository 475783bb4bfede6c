import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { loadSnapshot, saveSnapshot } from '#src/search/snapshot.ts'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import { quantile } from './quantile.ts'
import { makeKnownItem } from './query-sets/known-item.ts'
import { makeSet } from './query-sets/make-query-sets.ts'
import { sentencesOf } from './query-sets/words.ts'
import { createRandom, pickSome } from './random.ts'

/** Times in milliseconds. `memory` is what the index takes when it was loaded from its snapshot: heap and buffers. */
export type ScaleResult = {
  statements: number
  textBytes: number
  build: number
  snapshotBytes: number
  restart: number
  memory: number
  p50: number
  p95: number
  mrr: number
}

const queryCount = 300
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
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), mrr: reciprocal / queries.length }
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

const count = Number(process.argv[2])
const corpus = readWhiteHouseStatements().slice(0, count)
const folder = mkdtempSync(join(tmpdir(), 'rostrum-scale-'))
const path = join(folder, 'snapshot')
let engine: SearchEngine | undefined = createSearchEngine()
const { textBytes, took } = await build(engine, repeat(corpus, count))
await saveSnapshot(engine, path, 0)
engine = undefined
const before = memoryInUse()
const started = performance.now()
const loaded = await loadSnapshot(path)
const restart = performance.now() - started
if (!loaded) throw new Error('The snapshot could not be loaded.')
const answers = await ask(loaded.engine, corpus)
const result: ScaleResult = {
  ...{ statements: loaded.engine.stats().statements, textBytes, build: took, restart, ...answers },
  ...{ snapshotBytes: statSync(path).size, memory: memoryInUse() - before },
}
rmSync(folder, { recursive: true })
process.send?.(result, () => process.exit(0))
