import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { askTogether } from './ask-together.ts'

/** What a replica says of itself: how far it has come, and the newest change that it shows. */
export type ReplicaState = {
  standby: boolean
  /** Of the database cluster that it is a copy of. */
  system: string
  replayed: bigint
  change: LastChange | null
}
export type LastChange = { sequence: string; transcriptId: number; slug: string; at: string }

export const lastChange = `
  SELECT "sequence"::text, "transcriptId", "slug", "at"::text FROM "Change" ORDER BY "sequence" DESC LIMIT 1`
const replayed = `SELECT coalesce(pg_last_wal_replay_lsn(), '0/0')::text AS lsn`
const state = `
  SELECT pg_is_in_recovery() AS standby, (pg_control_system()).system_identifier::text AS system,
    coalesce(pg_last_wal_replay_lsn(), '0/0')::text AS lsn`

/** A place in PostgreSQL's log, `16/B374D848`, as a number of bytes. */
export function readPlace(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** A server that follows the primary and answers readers. */
export class Replica {
  readonly name: string
  readonly #driver: PrismaPg
  #adapter: ReturnType<PrismaPg['connect']> | null = null
  /** As far as it has come for certain. */
  #replayed = 0n
  readonly #askReplayed: () => Promise<bigint>

  constructor(url: string, options: pg.PoolConfig) {
    this.name = new URL(url).host
    const unheard = { onPoolError: () => {}, onConnectionError: () => {} }
    this.#driver = new PrismaPg({ ...options, connectionString: url }, unheard)
    this.#askReplayed = askTogether(async () => {
      const [row] = await this.#query<{ lsn: string }>(replayed)
      return readPlace(row?.lsn ?? '0/0')
    })
  }

  async answer(query: SqlQuery): Promise<SqlResultSet> {
    return (await this.#connect()).queryRaw(query)
  }

  /** Whether it shows everything that the primary had kept at a place of its log. */
  async hasReplayed(place: bigint): Promise<boolean> {
    if (this.#replayed < place) this.#replayed = await this.#askReplayed()
    return this.#replayed >= place
  }

  /** @throws Error when it can't be asked. */
  async describe(): Promise<ReplicaState> {
    const [row] = await this.#query<{ standby: boolean; system: string; lsn: string }>(state)
    const [change] = await this.#query<LastChange>(lastChange)
    // Another server may stand at this address than before.
    this.#replayed = readPlace(row?.lsn ?? '0/0')
    return {
      standby: row?.standby ?? false,
      system: row?.system ?? '',
      replayed: this.#replayed,
      change: change ?? null,
    }
  }

  async close(): Promise<void> {
    const adapter = await this.#adapter?.catch(() => null)
    await adapter?.dispose()
  }

  async #query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const adapter = await this.#connect()
    return (await adapter.underlyingDriver().query<Row>(sql)).rows
  }

  #connect(): ReturnType<PrismaPg['connect']> {
    this.#adapter ??= this.#driver.connect()
    return this.#adapter
  }
}
