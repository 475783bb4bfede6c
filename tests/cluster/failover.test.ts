import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeDatabase, type Database, openDatabase } from '#src/store/database.ts'
import { DatabaseLostError } from '#src/store/database-lost-error.ts'
import { readAt, root, rostrum } from './command-line.ts'
import { type Server, startPostgresql, startReplica } from './postgresql-server.mjs'

let place = ''
let primary: Server
let standby: Server
let both = ''

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-failover-'))
  // What is acknowledged is on both: a primary that is lost takes nothing with it.
  primary = await startPostgresql(['synchronous_standby_names=*'])
  standby = await startReplica(primary)
  both = `postgres://rostrum@${primary.host},${standby.host}/postgres`
  await (await openArchive({ databaseUrl: both, contentDir: place, port: 0, siteUrl: '' }, root)).close()
})
afterEach(() => {
  standby.stop()
  primary.stop()
  rmSync(place, { recursive: true })
})

/** Two rows in one transaction: one without the other would be half a change. */
function writePair(database: Database, slug: string): Promise<unknown> {
  return database.$transaction(async ({ change }) => {
    for (const kind of ['published', 'touched'])
      await change.create({ data: { transcriptId: 1, slug, kind, at: new Date() } })
  })
}

describe('a primary that is lost while several write and read', () => {
  it('is followed by its standby: nothing that was acknowledged is lost, nothing is half there, no reader sees less', async () => {
    const database = openDatabase(both, { replicaUrls: [standby.url('postgres')] })
    const [kept, unsure, wrong]: [string[], string[], string[]] = [[], [], []]
    let writing = true
    const write = async (writer: number) => {
      for (let turn = 0; writing; turn++) {
        const slug = `w${writer}-${turn}`
        await writePair(database, slug).then(
          () => kept.push(slug),
          (error: unknown) => (error instanceof DatabaseLostError ? unsure.push(slug) : wrong.push(String(error))),
        )
      }
    }
    const read = async () => {
      while (writing) {
        const least = kept.length
        const shown = await database.change.count({ where: { kind: 'touched' } }).catch((error) => String(error))
        if (typeof shown === 'string' || shown < least) wrong.push(`${shown} of ${least}`)
      }
    }
    const working = [write(1), write(2), write(3), read(), read()]
    await expect.poll(() => kept.length, { timeout: 60_000 }).toBeGreaterThan(20)
    primary.kill()
    standby.promote()
    const before = kept.length
    await expect.poll(() => kept.length, { timeout: 60_000 }).toBeGreaterThan(before + 20)
    writing = false
    await Promise.all(working)
    const rows = await database.change.groupBy({ by: ['slug'], _count: true })
    await closeDatabase(database)
    expect(wrong).toEqual([])
    expect(rows.filter(({ _count }) => _count !== 2)).toEqual([])
    const there = new Set(rows.map(({ slug }) => slug))
    expect(kept.filter((slug) => !there.has(slug))).toEqual([])
    expect([...there].filter((slug) => !kept.includes(slug) && !unsure.includes(slug))).toEqual([])
  })

  it('does not end an ingest: it goes on at the new primary and gives the same archive', async () => {
    const content = await mkdtemp(join(place, 'content-'))
    await cp(join(root, 'content'), content, { recursive: true })
    const { child, ended } = rostrum(both, content, 'ingest', content)
    await new Promise<void>((done) => child.stdout.once('data', () => done()))
    primary.kill()
    standby.promote()
    const { code, errors } = await ended
    expect([code, errors]).toEqual([0, expect.not.stringContaining('rror')])
    const file = `file:${join(place, 'same.db')}`
    expect((await rostrum(file, content, 'ingest', '--json', content).ended).code).toBe(0)
    expect(await readAt(both)).toEqual(await readAt(file))
  })

  it('is said in one sentence to who would write, when nothing takes its place', async () => {
    const database = openDatabase(both)
    await writePair(database, 'before')
    primary.kill()
    await expect(writePair(database, 'after')).rejects.toThrow(
      'The database could not be reached. Nothing was changed.',
    )
    await closeDatabase(database)
  })
})
