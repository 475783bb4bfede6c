import pg from 'pg'
import { addressesOf } from '#src/config.ts'

/** Milliseconds that a server has to say what it is. */
const patience = 2000

/** A server as it answers: a standby follows another, and a timeline begins whenever one is promoted. */
const question = `
  SELECT pg_is_in_recovery() AS standby,
    CASE WHEN pg_is_in_recovery() THEN '' ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS timeline`

/** Which of the servers that an address names takes writes. */
export class Primary {
  readonly #addresses: readonly string[]
  #chosen: string
  #looking: Promise<void> | null = null

  constructor(url: string) {
    this.#addresses = addressesOf(url)
    this.#chosen = this.#addresses[0] ?? url
  }

  /** The one that was the primary when somebody last looked; the first before that. */
  get address(): string {
    return this.#chosen
  }

  /** Look which server it is now. Where none answers as one, it stays as it was. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    if (this.#addresses.length < 2) return
    const found = await Promise.all(this.#addresses.map(askTimeline))
    const [newest] = found
      .flatMap((server) => server ?? [])
      .sort((one, other) => (one.timeline < other.timeline ? 1 : -1))
    if (newest === undefined || newest.address === this.#chosen) return
    this.#chosen = newest.address
    process.emitWarning(`The database is written at ${new URL(newest.address).host} from now on.`)
  }
}

/** The timeline of a primary; null for a standby, and for a server that doesn't answer. */
async function askTimeline(address: string): Promise<{ address: string; timeline: string } | null> {
  const times = { connectionTimeoutMillis: patience, query_timeout: patience }
  const client = new pg.Client({ connectionString: address, application_name: 'rostrum primary', ...times })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ standby: boolean; timeline: string }>(question)
    const [row] = rows
    return row === undefined || row.standby ? null : { address, timeline: row.timeline }
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}
