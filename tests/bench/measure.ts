import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { Contender } from './contenders/contender.ts'
import { quantile } from './quantile.ts'
import type { QuerySet } from './query-sets/query-set.ts'

/** Times in milliseconds; ranks over the first ten results, null when only time counts. */
export type SetResult = {
  set: string
  p50: number
  p95: number
  p99: number
  /** Mean reciprocal rank of the right answer. */
  mrr: number | null
  /** Share of queries with the right answer among the ten. */
  hit: number | null
}

/** Build time in milliseconds, memory in bytes: with the index, less with the statements alone. */
export type Measurement = {
  name: string
  corpus: { statements: number; textBytes: number }
  build: number
  memory: number
  restart: number | null
  sets: SetResult[]
}

/** Build a contender and put all query sets to it: once to warm up, once for the record. */
export async function measure(
  contender: Contender,
  statements: readonly IndexedStatement[],
  sets: readonly QuerySet[],
): Promise<Measurement> {
  const before = memoryInUse()
  const started = performance.now()
  await contender.build(statements)
  const build = performance.now() - started
  const after = memoryInUse()
  // Resident memory hides what goes where the readers' garbage was; the heap hides what is native. The larger one tells.
  const memory = Math.max(after.resident - before.resident, after.owned - before.owned)
  const results: SetResult[] = []
  for (const set of sets) {
    await runSet(contender, set)
    results.push(await runSet(contender, set))
  }
  const restart = contender.restart ? await contender.restart() : null
  const textBytes = statements.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const corpus = { statements: statements.length, textBytes }
  return { name: contender.name, corpus, build, memory, restart, sets: results }
}

async function runSet(contender: Contender, { name, queries }: QuerySet): Promise<SetResult> {
  const times: number[] = []
  const ranks: number[] = []
  for (const query of queries) {
    const started = performance.now()
    const ids = await contender.search(query)
    times.push(performance.now() - started)
    if (query.answer !== null) ranks.push(ids.indexOf(query.answer) + 1)
  }
  times.sort((one, other) => one - other)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    set: name,
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) },
    mrr: ranks.length === 0 ? null : mean(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    hit: ranks.length === 0 ? null : mean(ranks.map((rank) => (rank === 0 ? 0 : 1))),
  }
}

/** What is in use after a collection, which needs `--expose-gc`: resident, and on the heap and in buffers. */
function memoryInUse(): { resident: number; owned: number } {
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  return { resident: rss, owned: heapUsed + arrayBuffers }
}
