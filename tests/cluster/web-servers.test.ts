import { mkdtempSync, rmSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Desk } from '#src/editors/desk.ts'
import { scheduleDraft } from '#src/editors/schedule-draft.ts'
import { closeDatabase } from '#src/store/database.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'
import { addAccount, password } from '../support/scratch-desk.ts'
import { addDraft, openClusterDesk } from './cluster-desk.ts'
import { root, rostrum } from './command-line.ts'
import { startProxy } from './proxy.ts'
import { healthOf, startWeb, type WebServer } from './web-server.ts'

/** Servers start within a second, or within half a minute where others use the machine too. */
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

const folder = mkdtempSync(join(tmpdir(), 'rostrum-webs-'))
const contentDir = join(folder, 'content')
const slug = '2025-04-11-almaty-cis-foreign-ministers'
const file = join(contentDir, `2025/${slug}.md`)
let databaseUrl = ''
let desk: Desk
const servers: WebServer[] = []

beforeAll(async () => {
  await cp(join(root, 'content'), contentDir, { recursive: true })
  databaseUrl = await makeScratchDatabase(folder)
  expect((await rostrum(databaseUrl, contentDir, 'ingest', contentDir).ended).code).toBe(0)
  desk = openClusterDesk(databaseUrl, contentDir)
  const env = { API_RATE_LIMIT: '100', DRAIN_SECONDS: '1' }
  for (let count = 0; count < 2; count++) servers.push(await startWeb({ databaseUrl, contentDir, env }))
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')))
  await closeDatabase(desk.database)
  rmSync(folder, { recursive: true })
})

function both(): [WebServer, WebServer] {
  const [one, other] = servers
  if (!one || !other) throw new Error('There are not two servers')
  return [one, other]
}

const read = async (address: string) => (await fetch(address)).text()
const headersOf = (address: string, cookie = '') => ({
  origin: 'http://archive.test',
  referer: `${address}/desk`,
  cookie,
})

describe('two web servers over one database', () => {
  it('show what a third process publishes, though both have the page in memory', async () => {
    const pages = servers.flatMap(({ address }) => [`${address}/transcripts/${slug}`, `${address}/transcripts`])
    const titles = await desk.database.transcript.findMany({ where: { slug }, select: { title: true } })
    const before = titles[0]?.title ?? ''
    expect(before).not.toBe('')
    for (const page of [...pages, ...pages]) expect(await read(page)).toContain(before)
    const after = `${before}, seen by all`
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, `title: ${JSON.stringify(after)}`))
    expect((await rostrum(databaseUrl, contentDir, 'ingest', file).ended).code).toBe(0)
    const published = performance.now()
    await expect
      .poll(async () => (await Promise.all(pages.map(read))).filter((page) => page.includes(after)).length, {
        ...{ timeout: 100_000, interval: 50 },
      })
      .toBe(pages.length)
    console.log(`seen by both servers ${Math.round(performance.now() - published)} ms after the ingest ended`)
  })

  it('know the session that either began, and end it for both', async () => {
    const [one, other] = both()
    const { email } = await addAccount(desk, 'Vera', 'editor')
    const form = new URLSearchParams({ email, password })
    const signedIn = await fetch(`${one.address}/desk/sign-in/password`, {
      ...{ method: 'POST', body: form, headers: headersOf(one.address), redirect: 'manual' },
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ')
    const asked = (address: string) => fetch(`${address}/desk`, { headers: { cookie }, redirect: 'manual' })
    expect((await asked(other.address)).status).toBe(200)
    await fetch(`${other.address}/desk/sign-out`, {
      ...{ method: 'POST', body: new URLSearchParams(), headers: headersOf(other.address, cookie), redirect: 'manual' },
    })
    for (const { address } of servers) expect((await asked(address)).status).not.toBe(200)
  })

  it('show on one the token that the other made, and check on one the text that the other took', async () => {
    const [one, other] = both()
    const { email } = await addAccount(desk, 'Olaf', 'editor')
    const signedIn = await fetch(`${one.address}/desk/sign-in/password`, {
      method: 'POST',
      body: new URLSearchParams({ email, password }),
      ...{ headers: headersOf(one.address), redirect: 'manual' },
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ')
    const made = await fetch(`${one.address}/desk/account/tokens/add`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'script', scopes: 'read' }),
      ...{ headers: headersOf(one.address, cookie), redirect: 'manual' },
    })
    const shown = await fetch(`${other.address}${made.headers.get('location')}`, { headers: { cookie } })
    expect(await shown.text()).toMatch(/rostrum_[\w-]{43}/)
    const text = `“${'What was said in the hall was heard. '.repeat(60)}”`
    const kept = await fetch(`${one.address}/quote/text`, {
      ...{ method: 'POST', body: new URLSearchParams({ q: text }), redirect: 'manual' },
    })
    expect(await read(`${other.address}${kept.headers.get('location')}`)).toContain(
      'What was said in the hall was heard.',
    )
  })

  it('answer together as many requests of one address as one of them may, and a block', async () => {
    const ask = ({ address }: WebServer) =>
      fetch(`${address}/api/v1/transcripts?limit=1`, { headers: { 'x-forwarded-for': '198.51.100.23' } })
    const statuses = await Promise.all(
      Array.from({ length: 240 }, async (_, turn) => (await ask(both()[turn % 2 === 0 ? 0 : 1])).status),
    )
    const admitted = statuses.filter((status) => status === 200).length
    expect(admitted + statuses.filter((status) => status === 429).length).toBe(240)
    expect(admitted).toBeGreaterThanOrEqual(100)
    expect(admitted).toBeLessThanOrEqual(102)
  })

  it('publish a scheduled draft once, also when the one that leads is killed', async () => {
    const actor = await addAccount(desk, 'Nora', 'editor')
    for (const [turn, publishes] of ['alive', 'killed'].entries()) {
      const leader = await findLeader()
      const title = `Scheduled while the leader is ${publishes}`
      const id = await addDraft(desk, actor, title)
      const publishAt = new Date(Date.now() + 3000)
      await scheduleDraft(desk, actor, { id, version: 1, reason: null, overRevision: null, publishAt })
      if (publishes === 'killed') await leader.end('SIGKILL')
      const where = { action: 'draft.publish', after: { contains: id } }
      await expect.poll(() => desk.database.auditEntry.count({ where }), { timeout: 60_000, interval: 200 }).toBe(1)
      expect(await desk.database.transcript.findMany({ where: { title }, select: { revision: true } })).toHaveLength(1)
      if (publishes === 'killed') {
        expect(await findLeader()).not.toBe(leader)
        await leader.again()
      }
      expect(await desk.database.auditEntry.count({ where }), String(turn)).toBe(1)
    }
  })

  it('are started anew one after the other without a request that fails', async () => {
    const proxy = await startProxy(servers.map(({ address }) => address))
    const seen = new Map<string, number>()
    const asked = [
      '/',
      '/transcripts',
      `/transcripts/${slug}`,
      '/search?q=president',
      '/speakers',
      '/api/v1/transcripts?limit=2',
    ]
    let loading = true
    const load = async (client: number) => {
      for (let turn = client; loading; turn++) {
        const path = asked[turn % asked.length] ?? '/'
        const headers = { 'x-test-sender': `10.0.${client}.${turn % 250}` }
        const outcome = await fetch(proxy.address + path, { headers }).then(
          async (answer) => ((await answer.text()) === '' ? 'empty' : String(answer.status)),
          (error: unknown) => `${path}: ${String(error)}`,
        )
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      }
    }
    const clients = [0, 1, 2, 3].map(load)
    const ended: unknown[] = []
    for (const server of servers) {
      ended.push(await server.end('SIGTERM'))
      await server.again()
    }
    loading = false
    await Promise.all(clients)
    proxy.close()
    console.log(`a rolling restart under load: ${JSON.stringify([...seen])}`)
    expect([...seen.keys()]).toEqual(['200'])
    expect(ended).toEqual([143, 143])
  })
})

async function findLeader(): Promise<WebServer> {
  let leader: WebServer | undefined
  await expect
    .poll(
      async () => {
        const told = await Promise.all(servers.map(healthOf))
        leader = servers[told.findIndex((one) => one?.leads === true)]
        return told.filter((one) => one?.leads === true).length
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(1)
  if (leader === undefined) throw new Error('nobody leads')
  return leader
}
