import { setTimeout as wait } from 'node:timers/promises'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { askTogether } from './ask-together.ts'
import { codeOf, isLost } from './lost-connection.ts'
import type { PrimaryPool } from './primary-pool.ts'
import { type LastChange, type Replica, readPlace } from './replica.ts'

/** Milliseconds between two looks at all replicas; one that is further behind than that is left out. */
const interval = 1000
/** Milliseconds at least between two questions to a primary that doesn't answer. */
const shortestPause = 50
/** Times that a replica which is behind is asked again, and milliseconds in between, before the primary is asked. */
const patience = { times: 4, pause: 2 }
/** PostgreSQL's code of a question that took too long: the primary would take as long. */
const tooLong = '57014'

const placeNow = 'SELECT pg_current_wal_flush_lsn()::text AS lsn'
const lastOfPrimary = `
  SELECT (pg_control_system()).system_identifier::text AS system, pg_current_wal_flush_lsn()::text AS lsn,
    $1::bigint IS NULL OR EXISTS (
      SELECT FROM "Change"
      WHERE "sequence" = $1::bigint AND "transcriptId" = $2::int AND "slug" = $3 AND "at"::text = $4
    ) AS known`

const sayWhy = (error: unknown) => `it does not answer (${error instanceof Error ? error.message : String(error)})`

type Place = { replica: Replica; usable: boolean; reason: string }

/**
 * Has replicas answer what only reads the archive, each in its turn. Whatever the primary had kept when a question came is in
 * its answer: the primary is asked how far its log goes, and only a replica that has come as far answers. So it doesn't matter
 * who wrote it, or who was told of it.
 */
export class Replicas {
  readonly #places: Place[]
  readonly #watch: PrimaryPool
  readonly #askPlace: () => Promise<bigint>
  #turn = 0
  /** Where the primary's log went when it last answered. */
  #known: bigint | null = null
  /** When it may be asked again, after it didn't answer: soon where it refused at once, later where nothing was heard. */
  #askAt = 0
  #timer: NodeJS.Timeout
  #closed = false

  /** @param watch A pool of one connection to the primary, for questions about its log. */
  constructor(replicas: readonly Replica[], watch: PrimaryPool) {
    this.#places = replicas.map((replica) => ({ replica, usable: false, reason: '' }))
    this.#watch = watch
    // A primary that is reached anew may be another than before: no replica counts until it was compared with it.
    watch.on('connect', () => {
      for (const place of this.#places) place.usable = false
    })
    this.#askPlace = askTogether(async () => {
      const { rows } = await this.#watch.query<{ lsn: string }>(placeNow)
      return readPlace(rows[0]?.lsn ?? '0/0')
    })
    this.#timer = setTimeout(() => this.#look(), 0).unref()
  }

  /** The answer of a replica; null when the primary has to be asked. */
  async answer(query: SqlQuery): Promise<SqlResultSet | null> {
    if (!this.#places.some(({ usable }) => usable)) return null
    const place = await this.#findPlace()
    const chosen = place === null ? null : await this.#choose(place)
    if (chosen === null) return null
    try {
      return await chosen.replica.answer(query)
    } catch (error) {
      if (isLost(error)) this.#leaveOut(chosen, sayWhy(error))
      if (codeOf(error) === tooLong) throw error
      return null
    }
  }

  /** Something was written by this process: until the primary has said how far its log goes now, only it is asked. */
  noteWriting(): void {
    this.#known = null
    this.#askAt = 0
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await Promise.all([this.#watch.end(), ...this.#places.map(({ replica }) => replica.close())])
  }

  /** How far the primary's log goes; where it went last, when it can't be asked: then nobody is told that more is kept. */
  async #findPlace(): Promise<bigint | null> {
    const begun = Date.now()
    if (begun < this.#askAt) return this.#known
    try {
      this.#known = await this.#askPlace()
    } catch {
      this.#askAt = 2 * Date.now() - begun + shortestPause
    }
    return this.#known
  }

  async #choose(wanted: bigint): Promise<Place | null> {
    this.#turn++
    for (let time = 0; time <= patience.times; time++) {
      for (let step = 0; step < this.#places.length; step++) {
        const place = this.#places[(this.#turn + step) % this.#places.length]
        if (place?.usable && (await this.#hasReplayed(place, wanted))) return place
      }
      await wait(patience.pause)
    }
    return null
  }

  async #hasReplayed(place: Place, wanted: bigint): Promise<boolean> {
    try {
      return await place.replica.hasReplayed(wanted)
    } catch (error) {
      this.#leaveOut(place, sayWhy(error))
      return false
    }
  }

  async #look(): Promise<void> {
    await Promise.all(this.#places.map((place) => this.#compare(place)))
    if (!this.#closed) this.#timer = setTimeout(() => this.#look(), interval).unref()
  }

  async #compare(place: Place): Promise<void> {
    const before = this.#known
    const found = await place.replica.describe().catch((error: unknown) => {
      this.#leaveOut(place, sayWhy(error))
    })
    if (!found) return
    if (!found.standby) return this.#leaveOut(place, 'it follows no other server')
    const primary = await this.#comparePrimary(found.change).catch(() => null)
    if (primary === null || this.#closed) return
    if (primary.system !== found.system) return this.#leaveOut(place, 'it is a copy of another database')
    if (!primary.known) return this.#leaveOut(place, 'it shows what the primary has not kept')
    if (before !== null && found.replayed < before) return this.#leaveOut(place, 'it is behind')
    this.#takeBack(place)
  }

  async #comparePrimary(change: LastChange | null): Promise<{ system: string; known: boolean }> {
    const values =
      change === null ? [null, null, null, null] : [change.sequence, change.transcriptId, change.slug, change.at]
    const { rows } = await this.#watch.query<{ system: string; lsn: string; known: boolean }>(lastOfPrimary, values)
    const [row] = rows
    if (row === undefined) throw new Error('The primary gave no answer.')
    this.#known = readPlace(row.lsn)
    return row
  }

  #leaveOut(place: Place, reason: string): void {
    place.usable = false
    if (place.reason === reason || this.#closed) return
    place.reason = reason
    process.emitWarning(`The replica ${place.replica.name} is left out: ${reason}.`)
  }

  #takeBack(place: Place): void {
    place.usable = true
    if (place.reason === '') return
    place.reason = ''
    process.emitWarning(`The replica ${place.replica.name} answers again.`)
  }
}
