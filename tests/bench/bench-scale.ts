import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startOpenSearch } from '../cluster/opensearch-server.mjs'
import { drawScale } from './draw-scale.ts'
import type { ScaleResult } from './run-scale.ts'

// How time and memory grow with the archive, with the embedded engine and on an OpenSearch cluster of three nodes: the corpus
// repeated with its sentences shuffled, each size and engine in a process of its own.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    heap: { type: 'string', default: '640m' },
    picture: { type: 'string', default: 'docs/search-scale.svg' },
    embedded: { type: 'boolean', default: false },
  },
})

function measureApart(...asked: string[]): Promise<ScaleResult> {
  const script = fileURLToPath(new URL('./run-scale.ts', import.meta.url))
  const child = fork(script, asked, { execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=6000'] })
  return new Promise((resolve, reject) => {
    let result: ScaleResult | undefined
    child.on('message', (message) => {
      result = message as ScaleResult
    })
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`${asked[0]} ended with code ${code}.`))))
  })
}

async function measureInCluster(size: string): Promise<ScaleResult> {
  const cluster = await startOpenSearch({ heap: values.heap })
  try {
    return await measureApart(size, cluster.urls.join(','), cluster.pids().join(','))
  } finally {
    await cluster.stop()
  }
}

function print(it: ScaleResult): void {
  const [text, stored] = [it.textBytes, it.stored].map((bytes) => (bytes / 1e6).toFixed(0))
  const rate = Math.round(it.statements / (it.build / 1000)).toLocaleString('en')
  const memory = [it.memory, it.clusterMemory].map((bytes) => (bytes / 1e6).toFixed(0)).join(' + ')
  const times = [it.p50, it.p95, it.p99].map((time) => time.toFixed(2)).join(' | ')
  const [size, start] = [it.statements.toLocaleString('en'), (it.restart / 1000).toFixed(2)]
  const cells = [
    size,
    it.engine,
    text,
    (it.build / 1000).toFixed(1),
    rate,
    stored,
    start,
    memory,
    times,
    it.mrr.toFixed(3),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

const results: ScaleResult[] = []
console.log(
  '| statements | engine | text MB | build s | statements/s | stored MB | start s | memory MB, own + cluster | p50 ms | p95 ms | p99 ms | MRR@10 |',
)
console.log(`|${' --- |'.repeat(12)}`)
for (const size of values.sizes.split(',')) {
  for (const measure of values.embedded ? [measureApart] : [measureApart, measureInCluster]) {
    const result = await measure(size)
    print(result)
    results.push(result)
    writeFileSync(values.picture, drawScale(results))
  }
}
console.log(`\nLoad ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`)
