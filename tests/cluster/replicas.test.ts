import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeDatabase, type Database, openDatabase } from '#src/store/database.ts'
import { type Server, startPostgresql, startReplica } from './postgresql-server.mjs'

const root = new URL('../..', import.meta.url).pathname

let servers: Server[] = []
let open: Database[] = []
let primary: Server
let replica: Server

/** The archive belongs to a user who may do nothing else on the server. */
const archiveOn = (server: Server) => server.url('archive', 'archivist')

async function makeArchive(server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('CREATE USER archivist')
  await client.query('CREATE DATABASE archive OWNER archivist')
  await client.end()
  const config = { databaseUrl: archiveOn(server), contentDir: '.', port: 0, siteUrl: '' }
  await (await openArchive(config, root)).close()
}

async function openWith(...replicas: Server[]): Promise<Database> {
  const database = openDatabase(archiveOn(primary), { replicaUrls: replicas.map(archiveOn) })
  open.push(database)
  return database
}

/** The port of the server that answers a reader now. */
async function whoAnswers(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ port: number }[]>`
    SELECT inet_server_port() AS port, (SELECT count(*) FROM "Change") AS count FROM (SELECT 1) AS "one"`
  return row?.port ?? 0
}

const portOf = ({ host }: Server) => Number(host.split(':')[1])
const eventually = { timeout: 30_000, interval: 50 }
const untilAnsweredBy = (database: Database, server: Server) =>
  expect.poll(() => whoAnswers(database), eventually).toBe(portOf(server))

let written = 0
const write = (database: Database) =>
  database.$transaction(({ change }) => {
    written++
    return change.create({ data: { transcriptId: written, slug: `w${written}`, kind: 'touched', at: new Date() } })
  })

/** Let a replica go no further than it is, or go on. */
async function replay(server: Server, what: 'pause' | 'resume'): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`SELECT pg_wal_replay_${what}()`)
  const state = async () => (await client.query('SELECT pg_get_wal_replay_pause_state() AS state')).rows[0].state
  await expect.poll(state, eventually).toBe(what === 'pause' ? 'paused' : 'not paused')
  await client.end()
}

beforeEach(async () => {
  primary = await startPostgresql()
  servers = [primary]
  await makeArchive(primary)
  replica = await startReplica(primary)
  servers.push(replica)
})

afterEach(async () => {
  for (const database of open) await closeDatabase(database)
  for (const server of servers.reverse()) server.stop()
  open = []
})

describe('replicas', () => {
  it('answer what reads the archive, in turn; the desk and whatever writes is answered by the primary', async () => {
    const second = await startReplica(primary, 'second')
    servers.push(second)
    const database = await openWith(replica, second)
    await untilAnsweredBy(database, replica)
    await untilAnsweredBy(database, second)
    await untilAnsweredBy(database, replica)
    const [desk] = await database.$queryRaw<{ port: number }[]>`
      SELECT inet_server_port() AS port, (SELECT count(*) FROM "Editor") AS count`
    expect(desk?.port).toBe(portOf(primary))
    const inside = await database.$transaction((transaction) => whoAnswers(transaction as Database))
    expect(inside).toBe(portOf(primary))
  })

  it('never show less than the primary has kept, whoever wrote it', async () => {
    const [reader, writer] = [await openWith(replica), await openWith()]
    await untilAnsweredBy(reader, replica)
    for (let time = 1; time <= 300; time++) {
      await write(writer)
      expect(await reader.change.count()).toBe(time)
    }
    await untilAnsweredBy(reader, replica)
  })

  it('are not asked while they are behind, and are again when they have caught up', async () => {
    const database = await openWith(replica)
    await untilAnsweredBy(database, replica)
    await replay(replica, 'pause')
    await write(database)
    expect(await database.change.count()).toBe(1)
    expect(await whoAnswers(database)).toBe(portOf(primary))
    await replay(replica, 'resume')
    await untilAnsweredBy(database, replica)
    expect(await database.change.count()).toBe(1)
  })

  it('are left out when they end, and taken back when they are there again', async () => {
    const database = await openWith(replica)
    await untilAnsweredBy(database, replica)
    replica.kill()
    for (let time = 0; time < 20; time++) expect(await database.change.count()).toBe(0)
    expect(await whoAnswers(database)).toBe(portOf(primary))
    replica.start()
    await untilAnsweredBy(database, replica)
  })

  it('go on answering readers while there is no primary', async () => {
    const database = await openWith(replica)
    await write(database)
    await untilAnsweredBy(database, replica)
    primary.kill()
    expect(await database.change.count()).toBe(1)
    await untilAnsweredBy(database, replica)
    primary.start()
    await write(database)
    expect(await database.change.count()).toBe(2)
  })

  it('are not asked when they are another database, or follow nobody', async () => {
    const other = await startPostgresql()
    servers.push(other)
    await makeArchive(other)
    const copyOfOther = await startReplica(other)
    servers.push(copyOfOther)
    const database = await openWith(other, copyOfOther, replica)
    await untilAnsweredBy(database, replica)
    for (let time = 0; time < 20; time++)
      expect([portOf(primary), portOf(replica)]).toContain(await whoAnswers(database))
  })
})
