import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeScratchDatabase } from '../../support/scratch-database.ts'
import { root } from '../command-line.ts'
import { startOpenSearch } from '../opensearch-server.mjs'
import { findPort } from '../web-server.ts'
import { mapValues, readCompose, readDockerfile } from './compose-file.ts'
import { startNginx } from './nginx.ts'

/** What compose.yaml starts in containers, as plain processes: its commands, environment and proxy, from the assembled folder. */
const folder = mkdtempSync(join(tmpdir(), 'rostrum-deployment-'))
const app = join(folder, 'app')
const content = join(folder, 'content')
const compose = readCompose({
  POSTGRES_PASSWORD: 'a-password',
  AUTH_SECRET: 'what signs sessions in this test alone',
  SITE_URL: 'http://archive.test',
})
const ports = { 'web-1': 0, 'web-2': 0, proxy: 0 }
const running = new Map<string, ChildProcess>()
let opensearch: Awaited<ReturnType<typeof startOpenSearch>>
let databaseUrl = ''
let archive = ''

beforeAll(async () => {
  run(process.execPath, [join(root, 'src/cli/assemble.mjs')], {})
  cpSync(join(root, '.next/standalone'), app, { recursive: true })
  cpSync(join(root, 'content'), content, { recursive: true })
  for (const name of ['web-1', 'web-2', 'proxy'] as const) ports[name] = await findPort()
  databaseUrl = await makeScratchDatabase(folder)
  opensearch = await startOpenSearch({ nodes: 1 })
  archive = `http://127.0.0.1:${ports.proxy}`
}, 900_000)
afterAll(async () => {
  // nginx ends its workers itself.
  for (const [name, child] of running) child.kill(name === 'proxy' ? 'SIGTERM' : 'SIGKILL')
  await opensearch?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('what compose.yaml starts', { timeout: 300_000 }, () => {
  it('reads content into the archive, then serves it with two servers behind one address', async () => {
    ingest()
    for (const name of ['web-1', 'web-2'] as const) await startWeb(name)
    running.set('proxy', startNginx(nearProxy(), join(folder, 'nginx')))
    await expect.poll(() => statusOf(`${archive}/`), { timeout: 60_000 }).toBe(200)
    expect(await read('/search?q=multipolarity')).toContain('/s/kn6fy55waa')
    expect(await read('/s/kn6fy55waa')).toContain('established working ties')
    expect(await statusOf(`${archive}/health`)).toBe(404)
  })

  it('asks each server for its health as the Dockerfile says', async () => {
    expect(checkHealth(ports['web-1'])).toBe(0)
    expect(checkHealth(await findPort())).toBe(1)
  })

  it('shows at both servers what is ingested later, and finds it', async () => {
    const lines = [
      '---',
      'title: On lighthouses',
      'date: 2026-01-05',
      '---',
      '',
      'MS. GREY:  Lighthouses keep their lamps.',
    ]
    writeFileSync(join(content, '2026-01-05-lighthouses.md'), `${lines.join('\n')}\n`)
    ingest()
    for (const port of [ports['web-1'], ports['web-2']]) {
      const found = async () => (await fetch(`http://127.0.0.1:${port}/search?q=lighthouses+lamps`)).text()
      await expect.poll(found, { timeout: 90_000, interval: 250 }).toContain('On lighthouses')
    }
  })

  it('starts anew one server after the other, and no reader notices', async () => {
    const load = beginLoad()
    for (const name of ['web-1', 'web-2'] as const) {
      await end(name)
      await startWeb(name)
      await setTimeout(1500)
    }
    const { answered, failed } = await load.stop()
    expect(failed).toEqual([])
    expect(answered).toBeGreaterThan(100)
    console.log(`${answered} pages read while both servers were started anew, none failed`)
  })
})

/** Environment of a service, with what stands for its containers' names on this machine. */
function environmentOf(name: string): Record<string, string> {
  const { environment } = compose.service(name)
  const near = mapValues(environment, (value) =>
    value
      .replace(/^postgres:\/\/.*@postgres:5432\/rostrum$/, () => databaseUrl)
      .replace('http://opensearch:9200', () => opensearch.urls[0] ?? '')
      .replace(/^\/content$/, () => content),
  )
  expect(Object.values(near).filter((value) => /@postgres:|\/\/opensearch:/.test(value))).toEqual([])
  return near
}

function ingest(): void {
  const [program = '', ...args] = compose.service('ingest').command
  expect(program).toBe('node')
  run(
    process.execPath,
    args.map((arg) => (arg === '/content' ? content : arg)),
    environmentOf('ingest'),
  )
}

/** @throws {Error} with what the program said where it fails. */
function run(program: string, args: string[], environment: Record<string, string>): void {
  const env = { ...process.env, ...environment }
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: environment['DATABASE_URL'] ? app : root,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stdout}${stderr}`)
}

async function startWeb(name: 'web-1' | 'web-2'): Promise<void> {
  const [program, ...args] = readDockerfile('CMD')
  expect(program).toBe('node')
  const env = { ...process.env, ...environmentOf(name), NODE_ENV: 'production' as const, HOSTNAME: '0.0.0.0' }
  const child = spawn(process.execPath, args, {
    cwd: app,
    env: { ...env, PORT: String(ports[name]) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  running.set(name, child)
  const health = async () => ((await statusOf(`http://127.0.0.1:${ports[name]}/health`)) === 200 ? 'ready' : said)
  await expect.poll(health, { timeout: 180_000, interval: 200 }).toBe('ready')
}

/** Tell a server to end, as Compose does, and wait until it has. */
async function end(name: 'web-1' | 'web-2'): Promise<void> {
  const child = running.get(name)
  if (!child) throw new Error(`${name} does not run`)
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  // Next ends with what a shell says of SIGTERM.
  expect(await ended).toBe(143)
}

function checkHealth(port: number): number | null {
  const [, ...args] = readDockerfile('HEALTHCHECK')
  return spawnSync(process.execPath, args, { env: { ...process.env, PORT: String(port) } }).status
}

/** The proxy's configuration with this machine's ports; names that change their address are Docker's alone. */
function nearProxy(): string {
  return compose.proxy
    .replace(/^\s*(?:zone|resolver) .*$/gm, '')
    .replaceAll(' resolve ', ' ')
    .replace('web-1:3000', `127.0.0.1:${ports['web-1']}`)
    .replace('web-2:3000', `127.0.0.1:${ports['web-2']}`)
    .replace('listen 8080', `listen 127.0.0.1:${ports.proxy}`)
}

/** Readers who read one page after another until they are told to stop. */
function beginLoad() {
  const pages = ['/', '/s/kn6fy55waa', '/search?q=multipolarity', '/transcripts', '/about']
  const failed: string[] = []
  let [answered, stopped] = [0, false]
  const reader = async (first: number) => {
    for (let turn = first; !stopped; turn++) {
      const page = pages[turn % pages.length] ?? '/'
      const status = await statusOf(archive + page)
      if (status === 200) answered++
      else failed.push(`${page}: ${status}`)
      await setTimeout(20)
    }
  }
  const readers = Promise.all([0, 1, 2, 3].map(reader))
  return {
    stop: async () => {
      stopped = true
      await readers
      return { answered, failed }
    },
  }
}

async function read(path: string): Promise<string> {
  const answer = await fetch(archive + path)
  expect(answer.status).toBe(200)
  return answer.text()
}

/** The status of an answer that came whole; 0 where none did. */
async function statusOf(address: string): Promise<number> {
  try {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
