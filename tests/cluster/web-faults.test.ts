import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Desk } from '#src/editors/desk.ts'
import { scheduleDraft } from '#src/editors/schedule-draft.ts'
import { closeDatabase, openDatabase } from '#src/store/database.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'
import { addAccount, password } from '../support/scratch-desk.ts'
import { addDraft, addPublisher, openClusterDesk, textOf } from './cluster-desk.ts'
import { root, rostrum } from './command-line.ts'
import { startNetwork } from './slow-network.ts'
import { healthOf, startWeb, type WebServer } from './web-server.ts'

/** Servers start within a second, or within half a minute where others use the machine too. */
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

const folder = mkdtempSync(join(tmpdir(), 'rostrum-faults-'))
const contentDir = join(folder, 'content')
const slug = '2025-04-11-almaty-cis-foreign-ministers'
let databaseUrl = ''
let desk: Desk
const running: WebServer[] = []

beforeAll(async () => {
  await cp(join(root, 'content'), contentDir, { recursive: true })
  databaseUrl = await makeScratchDatabase(folder)
  expect((await rostrum(databaseUrl, contentDir, 'ingest', contentDir).ended).code).toBe(0)
  desk = openClusterDesk(databaseUrl, contentDir)
})
afterAll(async () => {
  await Promise.all(running.map((server) => server.end('SIGKILL')))
  await closeDatabase(desk.database)
  rmSync(folder, { recursive: true })
})

async function start(env: Record<string, string> = {}, url = databaseUrl): Promise<WebServer> {
  const server = await startWeb({ databaseUrl: url, contentDir, env })
  running.push(server)
  return server
}

/** Every transcript has all of its statements, and each title stands once. */
async function expectWhole(title: string): Promise<string[]> {
  const rows = await desk.database.transcript.findMany({
    ...{ where: { title: { startsWith: title } }, include: { _count: { select: { statements: true } } } },
  })
  for (const { statementCount, _count } of rows) expect(_count.statements).toBe(statementCount)
  const titles = rows.map((row) => row.title)
  expect(new Set(titles).size).toBe(titles.length)
  return titles.sort()
}

describe('a web server that is killed while it publishes', () => {
  it('has published what it said it had, whole and once, and nothing by half', async () => {
    const server = await start({ API_TOKEN_RATE_LIMIT: '100000' })
    const token = await addPublisher(desk, await addAccount(desk, 'Kim', 'editor'))
    const publish = async (title: string, { address }: WebServer): Promise<boolean> => {
      const answered = await fetch(`${address}/api/v1/transcripts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ fileName: 'sent.md', text: textOf(title), publish: true }),
      }).catch(() => null)
      const said = answered?.ok ? ((await answered.json().catch(() => null)) as { state?: string } | null) : null
      return said?.state === 'published'
    }
    const titles = Array.from({ length: 40 }, (_, number) => `Killed ${String(number).padStart(2, '0')}`)
    const said: string[] = []
    for (let round = 0; round < 3; round++) {
      const sending = titles.slice(round * 12, round * 12 + 12).map(async (title) => {
        if (await publish(title, server)) said.push(title)
        if (said.length === round * 4 + 3) await server.end('SIGKILL')
      })
      await Promise.all(sending)
      await server.end('SIGKILL')
      const kept = await expectWhole('Killed ')
      expect(kept).toEqual(expect.arrayContaining(said))
      await server.again()
    }
    for (const title of titles) if (!said.includes(title)) await publish(title, server)
    expect(await expectWhole('Killed ')).toEqual(titles)
    for (const title of ['Killed 00', 'Killed 20', 'Killed 39']) {
      const found = await desk.database.transcript.findFirst({ where: { title }, select: { slug: true } })
      expect(await (await fetch(`${server.address}/transcripts/${found?.slug}`)).text()).toContain(
        `The words of ${title}.`,
      )
    }
    await server.end('SIGTERM')
  })
})

describe('a disk that is full during an ingest', () => {
  it('leaves what was there, says which files were left out, and takes them when there is room', async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { encoding: 'utf8' })
    expect(mounted.status, `This test mounts a small disk, which only root may: ${mounted.stderr}`).toBe(0)
    try {
      const many = join(folder, 'many')
      mkdirSync(many)
      const words = 'One two three four five six seven eight nine ten. '.repeat(400)
      for (let number = 0; number < 120; number++)
        await writeFile(join(many, `full-${number}.md`), textOf(`Full ${number}`, `${number}. ${words}`))
      const archive = { databaseUrl: `file:${join(disk, 'archive.db')}`, contentDir: many }
      const full = await rostrum(archive.databaseUrl, archive.contentDir, 'ingest', '--json', many).ended
      expect(full.code).not.toBe(0)
      expect(`${full.out}${full.errors}`).not.toMatch(/\n\s+at .*:\d+:\d+/)
      const readable = openDatabase(archive.databaseUrl)
      const kept = await readable.transcript.findMany({ include: { _count: { select: { statements: true } } } })
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.length).toBeLessThan(120)
      for (const { statementCount, _count } of kept) expect(_count.statements).toBe(statementCount)
      expect(JSON.stringify(await readable.$queryRaw`PRAGMA integrity_check`)).toContain('ok')
      await closeDatabase(readable)
      expect(spawnSync('mount', ['-o', 'remount,size=200m', disk]).status).toBe(0)
      expect((await rostrum(archive.databaseUrl, archive.contentDir, 'ingest', '--json', many).ended).code).toBe(0)
      const whole = openDatabase(archive.databaseUrl)
      expect(await whole.transcript.count()).toBe(120)
      await closeDatabase(whole)
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
})

describe('a clock that is stepped', () => {
  const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
  const clock = join(folder, 'clock')

  it('publishes nothing twice, signs nobody out, and shows what is new as soon as ever', async () => {
    if (!existsSync(library)) spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'libfaketime'])
    expect(existsSync(library), 'This test needs libfaketime, from Debian’s package of that name').toBe(true)
    const set = (offset: string) => writeFile(clock, `${offset}\n`)
    await set('+0')
    const server = await start({
      ...{
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      },
    })
    const actor = await addAccount(desk, 'Tim', 'editor')
    const signedIn = await fetch(`${server.address}/desk/sign-in/password`, {
      method: 'POST',
      body: new URLSearchParams({ email: actor.email, password }),
      ...{ headers: { origin: 'http://archive.test' }, redirect: 'manual' },
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const enter = async () =>
      (await fetch(`${server.address}/desk`, { headers: { cookie }, redirect: 'manual' })).status
    expect(await enter()).toBe(200)
    const id = await addDraft(desk, actor, 'Due in an hour')
    const publishAt = new Date(Date.now() + 3_600_000)
    await scheduleDraft(desk, actor, { id, version: 1, reason: null, overRevision: null, publishAt })
    const published = () =>
      desk.database.auditEntry.count({ where: { action: 'draft.publish', after: { contains: id } } })

    await set('-2h')
    expect(await enter()).toBe(200)
    await writeFile(join(contentDir, '2025/back.md'), textOf('While the clock was back'))
    expect((await rostrum(databaseUrl, contentDir, 'ingest', join(contentDir, '2025/back.md')).ended).code).toBe(0)
    const shows = async (path: string, words: string) =>
      (await (await fetch(server.address + path)).text()).includes(words)
    for (const path of ['/transcripts', '/search?q=%22While+the+clock+was+back%22'])
      await expect.poll(() => shows(path, 'While the clock was back'), { timeout: 100_000 }).toBe(true)
    expect(await published()).toBe(0)

    await set('+2h')
    await expect.poll(published, { timeout: 100_000 }).toBe(1)
    expect(await enter()).toBe(200)
    await set('-2h')
    expect(await enter()).toBe(200)
    await writeFile(join(contentDir, '2025/again.md'), textOf('While it was back again'))
    expect((await rostrum(databaseUrl, contentDir, 'ingest', join(contentDir, '2025/again.md')).ended).code).toBe(0)
    await expect.poll(() => shows('/transcripts', 'While it was back again'), { timeout: 100_000 }).toBe(true)
    expect(await published()).toBe(1)
    await server.end('SIGTERM')
  })
})

describe('a network to the database', () => {
  it('that is slow keeps pages in memory as fast as ever, and all others come; cut, they say so in time, and come back', async () => {
    const network = await startNetwork(databaseUrl)
    const server = await start({}, network.url)
    const time = async (path: string) => {
      const begun = performance.now()
      const { status } = await fetch(server.address + path).then(async (answer) => ({
        status: answer.status,
        text: await answer.text(),
      }))
      return { status, milliseconds: performance.now() - begun }
    }
    const kept = `/transcripts/${slug}`
    for (let turn = 0; turn < 3; turn++) expect((await time(kept)).status).toBe(200)
    expect((await time('/speakers')).status).toBe(200)

    network.delay(150)
    expect(await time('/compare?one=sergey-lavrov')).toMatchObject({ status: 200 })
    const atOnce = await Promise.all(Array.from({ length: 30 }, (_, page) => time(`/search?q=the&page=${page + 1}`)))
    expect(new Set(atOnce.map(({ status }) => status))).toEqual(new Set([200]))
    const slow = Math.max(...atOnce.map(({ milliseconds }) => milliseconds))
    const fromMemory = await time(kept)
    expect(fromMemory.status).toBe(200)

    network.cut(true)
    const away = await time(kept)
    expect(away.status).toBe(200)
    const refused = await Promise.all(Array.from({ length: 30 }, (_, page) => time(`/s/000000000${page % 10}`)))
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]))
    expect(Math.max(...refused.map(({ milliseconds }) => milliseconds))).toBeLessThan(60_000)
    expect(await (await fetch(`${server.address}/health`)).json()).toMatchObject({ status: 'ready', database: 'away' })
    expect(network.connections()).toBeLessThan(40)

    network.delay(0)
    network.cut(false)
    await expect.poll(async () => (await healthOf(server))?.database, { timeout: 90_000 }).toBe('answers')
    await expect.poll(async () => (await time('/s/0000000001')).status, { timeout: 90_000, interval: 500 }).toBe(404)
    expect((await time('/search?q=the')).status).toBe(200)
    const longest = Math.round(Math.max(...refused.map(({ milliseconds }) => milliseconds)))
    console.log(
      `at 150 ms each way: 30 searches at once within ${Math.round(slow)} ms, a page in memory in ${Math.round(fromMemory.milliseconds)} ms; cut off: the page in ${Math.round(away.milliseconds)} ms, others refused after ${longest} ms at most`,
    )
    await server.end('SIGTERM')
    network.close()
  })
})
