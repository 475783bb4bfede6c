import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readWhiteHouseStatements } from '../support/read-white-house-statements.ts'
import type { Measurement } from './measure.ts'
import { describeComparison } from './print-comparison.ts'
import { makeQuerySets } from './query-sets/make-query-sets.ts'
import type { BenchInput } from './run-contender.ts'

// Ours and its peers on the same statements and queries, each in a process of its own, one after another.
const { values } = parseArgs({
  options: {
    /** In order; what the others are compared with comes first. */
    only: { type: 'string', default: 'rostrum,fts5,minisearch,orama' },
    queries: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '5' },
    /** For each set and contender: a slow one answers only the first queries of a set. */
    seconds: { type: 'string', default: '30' },
  },
})

/** Each contender in a process of its own, so that none has another's memory. */
function measureApart(name: string, input: string): Promise<Measurement> {
  const script = fileURLToPath(new URL('./run-contender.ts', import.meta.url))
  const execArgv = [...process.execArgv, '--expose-gc', '--max-old-space-size=6000']
  const child = fork(script, [name, input, values.seconds], { execArgv })
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

const statements = readWhiteHouseStatements()
const sets = makeQuerySets(statements, Number(values.queries), Number(values.seed))
const textBytes = statements.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
const input = join(folder, 'input.json')
writeFileSync(input, JSON.stringify({ statements, sets } satisfies BenchInput))
const measurements: Measurement[] = []
try {
  for (const name of values.only.split(',')) {
    console.error(`measuring ${name}, load ${loadavg()[0]?.toFixed(1)} …`)
    measurements.push(await measureApart(name, input))
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log(
  `${statements.length} statements, ${(textBytes / 1e6).toFixed(1)} MB of text; ${values.queries} queries a set, seed ` +
    `${values.seed}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, ` +
    `${new Date().toISOString().slice(0, 10)}.\n`,
)
console.log(describeComparison(measurements, textBytes))
