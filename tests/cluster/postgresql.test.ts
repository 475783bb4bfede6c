import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveBetween } from '#src/ingest/move-between.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { findChangesAfter } from '#src/store/changes.ts'
import { closeDatabase, openDatabase } from '#src/store/database.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'
import { readAt, root, rostrum } from './command-line.ts'
import { startPostgresql } from './postgresql-server.mjs'

const content = join(root, 'content')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-cluster-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('an archive on PostgreSQL', () => {
  it('has the ids and words that it has on SQLite, and goes there and back whole', async () => {
    const [file, server] = [`file:${join(folder, 'one.db')}`, await makeScratchDatabase(folder)]
    for (const url of [file, server]) {
      const copy = await mkdtemp(join(folder, 'content-'))
      await cp(content, copy, { recursive: true })
      expect((await rostrum(url, copy, 'ingest', '--json', copy).ended).code).toBe(0)
    }
    const onFile = await readAt(file)
    expect(onFile.length).toBeGreaterThan(100)
    expect(await readAt(server)).toEqual(onFile)
    const back = `file:${join(folder, 'back.db')}`
    for (const [from, to] of [
      [file, await makeScratchDatabase(folder)],
      [server, back],
    ] as const) {
      expect((await moveBetween({ from, to }, root)).filter(({ same }) => !same)).toEqual([])
      expect(await readAt(to)).toEqual(onFile)
    }
  })

  it('takes one transcript from several processes at once without doubling or losing it', async () => {
    const url = await makeScratchDatabase(folder)
    const copy = await mkdtemp(join(folder, 'content-'))
    await cp(content, copy, { recursive: true })
    const runs = await Promise.all(Array.from({ length: 4 }, () => rostrum(url, copy, 'ingest', '--json', copy).ended))
    expect(runs.map(({ code, errors }) => [code, errors])).toEqual(Array(4).fill([0, '']))
    const summed = runs.map(({ out }) => JSON.parse(out).summary)
    const transcripts = summed[0].published + summed[0].unchanged + summed[0].revised
    expect(summed.reduce((sum, { published }) => sum + published, 0)).toBe(transcripts)
    const database = openDatabase(url)
    expect(await database.transcript.count()).toBe(transcripts)
    await closeDatabase(database)
  })

  it('shows the change feed in its order while several write', async () => {
    const url = await makeScratchDatabase(folder)
    const archive = await openArchive({ databaseUrl: url, contentDir: folder, port: 0, siteUrl: '' }, root)
    const { database } = archive
    const write = async (writer: number) => {
      for (let turn = 0; turn < 40; turn++) {
        await database.$transaction(
          async (transaction) => {
            const at = new Date()
            await transaction.change.create({
              data: { transcriptId: writer, slug: `w${writer}-${turn}`, kind: 'touched', at },
            })
            await new Promise((done) => setTimeout(done, (writer * 7 + turn * 3) % 11))
          },
          { maxWait: 60_000, timeout: 60_000 },
        )
      }
    }
    const seen: number[] = []
    let writing = true
    const follow = async () => {
      while (true) {
        const last = !writing
        const changes = await findChangesAfter(database, seen.at(-1) ?? 0, 1000)
        seen.push(...changes.map(({ sequence }) => sequence))
        if (last) return
      }
    }
    const following = follow()
    await Promise.all([1, 2, 3, 4, 5].map(write))
    writing = false
    await following
    expect(seen).toHaveLength(200)
    expect(await database.change.count()).toBe(200)
    await archive.close()
  })
})

describe('a PostgreSQL that breaks', () => {
  it('in the middle of an ingest leaves whole transcripts, and the next ingest finishes', async () => {
    const server = await startPostgresql()
    const place = mkdtempSync(join(tmpdir(), 'rostrum-broken-'))
    try {
      const url = server.url('postgres')
      const copy = join(place, 'content')
      await mkdir(copy)
      await cp(content, copy, { recursive: true })
      const { child, ended } = rostrum(url, copy, 'ingest', copy)
      await new Promise<void>((done) => child.stdout.once('data', () => done()))
      server.restart()
      await ended
      const database = openDatabase(url)
      for (const { statementCount, _count } of await database.transcript.findMany({
        include: { _count: { select: { statements: true } } },
      }))
        expect(_count.statements).toBe(statementCount)
      await closeDatabase(database)
      expect((await rostrum(url, copy, 'ingest', '--json', copy).ended).code).toBe(0)
      const file = `file:${join(place, 'same.db')}`
      expect((await rostrum(file, copy, 'ingest', '--json', copy).ended).code).toBe(0)
      expect(await readAt(url)).toEqual(await readAt(file))
    } finally {
      server.stop()
      rmSync(place, { recursive: true })
    }
  })

  it('does not end a process that reads: it asks again and is answered', async () => {
    const server = await startPostgresql()
    try {
      const url = server.url('postgres')
      const archive = await openArchive({ databaseUrl: url, contentDir: folder, port: 0, siteUrl: '' }, root)
      expect(await archive.database.transcript.count()).toBe(0)
      server.restart()
      await expect.poll(() => archive.database.transcript.count().catch(() => 'broken'), { timeout: 20_000 }).toBe(0)
      await archive.close()
    } finally {
      server.stop()
    }
  })
})
