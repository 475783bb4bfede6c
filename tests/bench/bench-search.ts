import { fork } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Measurement, SetResult } from './measure.ts'

/** The contenders in the order of the tables; ours first. */
const contenders = ['rostrum', 'fts5', 'minisearch', 'orama']

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '400' },
    seed: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
})

/** Each contender in a process of its own, one after another, so that none has another's memory. */
function measureApart(name: string): Promise<Measurement> {
  const script = fileURLToPath(new URL('./run-contender.ts', import.meta.url))
  const child = fork(script, [name, values.queries, values.seed], { execArgv: [...process.execArgv, '--expose-gc'] })
  return new Promise((resolve, reject) => {
    let measurement: Measurement | undefined
    child.on('message', (message) => {
      measurement = message as Measurement
    })
    child.on('exit', (code) => {
      if (measurement) resolve(measurement)
      else reject(new Error(`${name} ended with code ${code} and without a result.`))
    })
  })
}

function ratio(own: number, other: number): string {
  return own === 0 ? '' : ` (×${(other / own).toFixed(1)})`
}

function printTotals(measurements: readonly Measurement[], textBytes: number): void {
  console.log('| engine | build s | start s | memory MB | memory ÷ text |')
  console.log('| --- | --- | --- | --- | --- |')
  for (const { name, build, restart, memory } of measurements) {
    const start = restart === null ? '' : (restart / 1000).toFixed(2)
    const share = (memory / textBytes).toFixed(1)
    console.log(`| ${name} | ${(build / 1000).toFixed(1)} | ${start} | ${(memory / 1e6).toFixed(0)} | ${share} |`)
  }
}

function printSets(measurements: readonly Measurement[]): void {
  const [ours] = measurements
  for (const { set } of ours?.sets ?? []) {
    const own = ours?.sets.find((result) => result.set === set)
    console.log(`\n**${set}**\n`)
    console.log('| engine | p50 ms | p95 ms | p99 ms | MRR@10 | hit@10 |')
    console.log('| --- | --- | --- | --- | --- | --- |')
    for (const { name, sets } of measurements) {
      const result = sets.find((candidate) => candidate.set === set)
      if (result) console.log(`| ${name} | ${timesOf(result, own)} | ${share(result.mrr)} | ${share(result.hit)} |`)
    }
  }
}

function timesOf(result: SetResult, own: SetResult | undefined): string {
  const times = (['p50', 'p95', 'p99'] as const).map(
    (key) => result[key].toFixed(2) + (own && own !== result ? ratio(own[key], result[key]) : ''),
  )
  return times.join(' | ')
}

function share(value: number | null): string {
  return value === null ? '' : value.toFixed(3)
}

const measurements: Measurement[] = []
for (const name of values.only?.split(',') ?? contenders) {
  console.error(`measuring ${name} …`)
  measurements.push(await measureApart(name))
}
const corpus = measurements[0]?.corpus
console.log(`${corpus?.statements} statements, ${((corpus?.textBytes ?? 0) / 1e6).toFixed(1)} MB of text, `)
console.log(
  `${values.queries} queries a set, seed ${values.seed}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.\n`,
)
printTotals(measurements, corpus?.textBytes ?? 1)
printSets(measurements)
