// `npm run bench:replicas`: what a replica takes off the primary, and what asking how far it has come costs a reader. A primary and a
// replica of their own on this machine, with the transcripts of content/ in them; three rounds, without and with the replica in turns.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, type Database, openDatabase } from '#src/store/database.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import { root, rostrum } from '../cluster/command-line.ts'
import { type Server, startPostgresql, startReplica } from '../cluster/postgresql-server.mjs'

const rounds = 3
const seconds = 4
const readers = 8

/** Seconds of processor time that a server has taken, all its processes together. */
function processorTime({ folder }: Server): number {
  const postmaster = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        // Of itself and of those that ended: utime, stime, cutime, cstime.
        return pid === postmaster || fields[1] === postmaster ? fields.slice(11, 15).map(Number) : []
      } catch {
        return []
      }
    })
  return ticks.reduce((sum, each) => sum + each, 0) / 100
}

async function read(database: Database, ids: readonly number[]): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let turn = reader; performance.now() < until; turn++) {
        const begun = performance.now()
        await findStatementsOf(database, ids[turn % ids.length] ?? 0)
        times.push(performance.now() - begun)
      }
    }),
  )
  return times.sort((one, other) => one - other)
}

const primary = await startPostgresql()
const replica = await startReplica(primary)
process.on('exit', () => [replica, primary].map((server) => server.stop()))
const url = primary.url('postgres')
await rostrum(url, join(root, 'content'), 'ingest', join(root, 'content')).ended
const alone = openDatabase(url)
const helped = openDatabase(url, { replicaUrls: [replica.url('postgres')] })
const ids = (await alone.transcript.findMany({ select: { id: true } })).map(({ id }) => id)
await read(helped, ids)
console.log('| round | reads/s | half of them within, ms | primary, ms of processor a 1,000 reads | replica |')
console.log('| --- | --- | --- | --- | --- |')
for (let round = 1; round <= rounds; round++) {
  for (const [name, database] of [
    ['primary alone', alone],
    ['with a replica', helped],
  ] as const) {
    const before = [primary, replica].map(processorTime)
    const times = await read(database, ids)
    const [ofPrimary, ofReplica] = [primary, replica].map(
      (server, place) => ((processorTime(server) - (before[place] ?? 0)) * 1e6) / times.length,
    )
    const half = times[Math.floor(times.length / 2)] ?? 0
    const numbers = [times.length / seconds, half, ofPrimary ?? 0, ofReplica ?? 0]
    console.log(`| ${round}, ${name} | ${numbers.map((each) => each.toFixed(each < 10 ? 1 : 0)).join(' | ')} |`)
  }
}
await Promise.all([alone, helped].map(closeDatabase))
