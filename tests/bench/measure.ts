import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { Contender } from './contenders/contender.ts'
import type { QuerySet } from './query-sets/query-set.ts'

/** What a contender made of the queries of a set, as far as it came: of each its time in milliseconds, and its rank. */
export type Asked = {
  set: string
  /** The fastest of the rounds: what else the machine does slows a query down by chance only. */
  times: number[]
  /** Place of the right answer among the first ten, from 1; 0 when it is not there; null when only time counts. */
  ranks: (number | null)[]
}

/** Build time in milliseconds, memory in bytes: with the index when all was asked, less with the statements alone. */
export type Measurement = { name: string; build: number; memory: number; restart: number | null; sets: Asked[] }

/** The share of the time in which the queries are asked before it counts. */
const warmUpShare = 0.2
/** Times that each query is asked, where there is time. */
const rounds = 5

/**
 * Build a contender and put all query sets to it.
 * @param budget Milliseconds for a set: when they are over, its other queries are left out.
 */
export async function measure(
  contender: Contender,
  statements: readonly IndexedStatement[],
  sets: readonly QuerySet[],
  budget: number,
): Promise<Measurement> {
  const before = memoryInUse()
  const started = performance.now()
  await contender.build(statements)
  const build = performance.now() - started
  const asked: Asked[] = []
  for (const set of sets) asked.push(await askAll(contender, set, budget))
  const memory = contender.memory?.() ?? memoryInUse() - before
  const restart = contender.restart ? await contender.restart() : null
  return { name: contender.name, build, memory, restart, sets: asked }
}

async function askAll(contender: Contender, { name, queries }: QuerySet, budget: number): Promise<Asked> {
  const asked: Asked = { set: name, times: [], ranks: [] }
  const started = performance.now()
  for (const query of queries) {
    await contender.search(query)
    if (performance.now() - started > budget * warmUpShare) break
  }
  for (let round = 0; round < rounds; round++) {
    for (const [i, query] of (round === 0 ? queries : queries.slice(0, asked.times.length)).entries()) {
      if (performance.now() - started > budget) return asked
      const before = performance.now()
      const ids = await contender.search(query)
      const took = performance.now() - before
      asked.times[i] = Math.min(took, asked.times[i] ?? took)
      asked.ranks[i] = query.answer === null ? null : ids.indexOf(query.answer) + 1
    }
  }
  return asked
}

/** Heap and buffers in use after a collection, which needs `--expose-gc`. */
function memoryInUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
