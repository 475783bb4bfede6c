import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openCorpusArchive, readStatements } from './corpus-archive.ts'
import { quantile } from './quantile.ts'
import { createRandom } from './random.ts'

// The built website over the whole corpus, asked by several connections at once. Build it first: `node
// src/cli/start.mjs --build-only`.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4426' },
    connections: { type: 'string', default: '8' },
    /** For each of the two. */
    requests: { type: 'string', default: '3000' },
  },
})
const root = resolve(import.meta.dirname, '../..')
const address = `http://127.0.0.1:${values.port}`

async function start(databaseUrl: string): Promise<ChildProcess> {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: values.port,
    API_RATE_LIMIT: '1000000000',
    NODE_ENV: 'production' as const,
  }
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', values.port], {
    ...{ cwd: root, stdio: 'ignore' },
    env: { ...process.env, ...env },
  })
  for (let attempt = 0; attempt < 600; attempt++) {
    const answered = await ask('/api/v1/search?q=security').catch(() => null)
    if (answered?.status === 200) return server
    await new Promise((done) => setTimeout(done, 200))
  }
  server.kill()
  throw new Error('The website did not start: build it first.')
}

const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) })

/** Asks again where the server had closed a connection that was kept, as clients do. */
function ask(path: string): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    const request = get(`${address}${path}`, { agent }, (response) => {
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, bytes }))
      response.on('error', fail)
    })
    request.on('error', (error) => (request.reusedSocket ? ask(path).then(done, fail) : fail(error)))
  })
}

/** @param least What the same server does with what asks the archive nothing, in requests a second. @returns the same of these. */
async function measure(name: string, paths: readonly string[], least?: number): Promise<number> {
  for (const path of paths.slice(0, 100)) await ask(path)
  const times: number[] = []
  let failed = 0
  let next = 0
  const began = performance.now()
  const connection = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const asked = performance.now()
      const { status } = await ask(path)
      times.push(performance.now() - asked)
      if (status !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: Number(values.connections) }, connection))
  const seconds = (performance.now() - began) / 1000
  times.sort((one, other) => one - other)
  const at = (part: number) => `${quantile(times, part).toFixed(1)} ms`
  const rate = paths.length / seconds
  const ratio = least === undefined ? '' : `, ${(least / rate).toFixed(1)} times the work of that`
  const speed = `${rate.toFixed(0)} requests/s${ratio}, p50 ${at(0.5)}, p99 ${at(0.99)}`
  console.log(`${name}: ${speed}, ${failed} of ${paths.length} failed`)
  return rate
}

const databaseUrl = await openCorpusArchive()
const statements = await readStatements(databaseUrl)
const random = createRandom(8)
const pick = () => statements[Math.floor(random() * statements.length)]
const requests = Number(values.requests)
const server = await start(databaseUrl)
try {
  const words = Array.from({ length: requests }, () => {
    const spoken = (pick()?.text ?? '').match(/\p{L}{4,}/gu) ?? ['security']
    const from = Math.floor(random() * spoken.length)
    return spoken.slice(from, from + 1 + Math.floor(random() * 3)).join(' ')
  })
  const least = await measure(
    '/robots.txt, which asks the archive nothing',
    words.map(() => '/robots.txt'),
  )
  await measure(
    '/api/v1/search',
    words.map((q) => `/api/v1/search?q=${encodeURIComponent(q)}`),
    least,
  )
  await measure(
    '/api/v1/statements/{id}',
    Array.from({ length: requests }, () => `/api/v1/statements/${pick()?.id}`),
    least,
  )
} finally {
  server.kill()
}
console.log(
  `${statements.length} statements, ${values.connections} connections, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}.`,
)
process.exit(0)
