import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { drawScale } from './draw-scale.ts'
import type { ScaleResult } from './run-scale.ts'

// How time and memory grow with the archive: the corpus repeated with its sentences shuffled, each size in a process of its own.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,30000,100000,300000,1000000' },
    picture: { type: 'string', default: 'docs/search-scale.svg' },
  },
})

function measureApart(size: string): Promise<ScaleResult> {
  const script = fileURLToPath(new URL('./run-scale.ts', import.meta.url))
  const child = fork(script, [size], { execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=6000'] })
  return new Promise((resolve, reject) => {
    let result: ScaleResult | undefined
    child.on('message', (message) => {
      result = message as ScaleResult
    })
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`${size} ended with code ${code}.`))))
  })
}

const results: ScaleResult[] = []
console.log(
  '| statements | text MB | build s | snapshot MB | start s | memory MB | ÷ text | p50 ms | p95 ms | MRR@10 |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
for (const size of values.sizes.split(',')) {
  const it = await measureApart(size)
  results.push(it)
  const [text, snapshot, memory] = [it.textBytes, it.snapshotBytes, it.memory].map((bytes) => (bytes / 1e6).toFixed(0))
  const [build, start] = [(it.build / 1000).toFixed(1), (it.restart / 1000).toFixed(2)]
  const share = (it.memory / it.textBytes).toFixed(1)
  const answers = `${it.p50.toFixed(2)} | ${it.p95.toFixed(2)} | ${it.mrr.toFixed(3)}`
  console.log(`| ${it.statements} | ${text} | ${build} | ${snapshot} | ${start} | ${memory} | ${share} | ${answers} |`)
}
writeFileSync(values.picture, drawScale(results))
console.log(`\nLoad ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`)
