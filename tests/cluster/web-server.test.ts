import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '../bench/start-server.ts'
import { root, rostrum } from './command-line.ts'
import { type Server, startPostgresql, startReplica } from './postgresql-server.mjs'

let place = ''
let primary: Server
let standby: Server
let databaseUrl = ''
let web: { address: string; stop: () => void }

const findPort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-web-'))
  const contentDir = join(place, 'content')
  await cp(join(root, 'content'), contentDir, { recursive: true })
  primary = await startPostgresql(['synchronous_standby_names=*'])
  standby = await startReplica(primary)
  databaseUrl = `postgres://rostrum@${primary.host},${standby.host}/postgres`
  await ingestNow(contentDir)
  expect(spawnSync(process.execPath, ['src/cli/start.mjs', '--build-only'], { cwd: root }).status).toBe(0)
  const replicas = [primary, standby].map((server) => server.url('postgres')).join(',')
  web = await startServer(root, await findPort(), {
    ...{ DATABASE_URL: databaseUrl, DATABASE_REPLICA_URLS: replicas, CONTENT_DIR: contentDir },
    API_RATE_LIMIT: '1000000',
  })
}, 600_000)

afterAll(async () => {
  web?.stop()
  standby?.stop()
  primary?.stop()
  rmSync(place, { recursive: true, force: true })
})

/** Ingest from another process, which waits for a server that is there. */
async function ingestNow(path: string): Promise<void> {
  const { code, out, errors } = await rostrum(databaseUrl, join(place, 'content'), 'ingest', path).ended
  expect(code, out + errors).toBe(0)
}

/** One transcript, published again and again: each time it says its number. */
async function publish(number: number): Promise<void> {
  const file = join(place, 'content', 'numbered.md')
  const said = `MR. ADAMS: This is what was said at turn ${number} of the meeting, and nothing else.`
  await writeFile(file, `---\ntitle: Numbered\ndate: 2024-05-01\nslug: numbered\n---\n\n${said}\n`)
  await ingestNow(file)
}

const numberOn = (text: string) => Number(/said at turn (\d+) of/.exec(text)?.[1] ?? 0)

it('a web server answers every request, and with no older text than before, while PostgreSQL restarts and fails over', async () => {
  await publish(1)
  const paths = [
    '/transcripts/numbered',
    '/search?q=meeting',
    '/transcripts',
    '/api/v1/transcripts/numbered',
    '/nowhere',
  ]
  const wrong: string[] = []
  const latest = new Map<string, number>()
  let [answered, loading] = [0, true]
  const load = async (path: string) => {
    while (loading) {
      const response = await fetch(web.address + path).catch((error) => String(error))
      const text = typeof response === 'string' ? response : await response.text()
      const status = typeof response === 'string' ? 0 : response.status
      const number = numberOn(text)
      answered++
      if (status !== (path === '/nowhere' ? 404 : 200)) wrong.push(`${path}: ${status} ${text.slice(0, 200)}`)
      else if (number < (latest.get(path) ?? 0)) wrong.push(`${path}: ${number} after ${latest.get(path)}`)
      else latest.set(path, number)
    }
  }
  const shows = (number: number) =>
    expect
      .poll(() => [latest.get('/transcripts/numbered'), latest.get('/api/v1/transcripts/numbered')], {
        timeout: 60_000,
      })
      .toEqual([number, number])
  const loaded = paths.map(load)
  await shows(1)
  primary.restart()
  await publish(2)
  await shows(2)
  primary.kill()
  standby.promote()
  await publish(3)
  await publish(4)
  await shows(4)
  const before = answered
  await expect.poll(() => answered, { timeout: 60_000 }).toBeGreaterThan(before + 20)
  loading = false
  await Promise.all(loaded)
  expect(wrong).toEqual([])
}, 600_000)
