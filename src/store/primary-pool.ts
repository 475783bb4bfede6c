import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Primary } from './find-primary.ts'
import { isLost, StandbyError } from './lost-connection.ts'

export type PoolOptions = Pick<
  pg.PoolConfig,
  'max' | 'application_name' | 'statement_timeout' | 'connectionTimeoutMillis' | 'allowExitOnIdle' | 'idleTimeoutMillis'
> & {
  /** Milliseconds for which a server that was there and is gone is waited for: it restarts, or another takes its place. */
  patience: number
}

type Done = (error: Error | undefined, client: pg.PoolClient | undefined, release: (release?: unknown) => void) => void

/**
 * Connections to whichever server takes writes. One that is a standby is not taken, and where an address names several
 * servers the one that is the primary is looked for.
 */
export class PrimaryPool extends pg.Pool {
  readonly #primary: Primary
  readonly #patience: number
  /** A server that was never reached is not waited for: an address that is wrong is said at once. */
  #reached = false

  constructor(primary: Primary, { patience, ...options }: PoolOptions) {
    super({
      ...options,
      Client: class extends pg.Client {
        constructor(config?: pg.ClientConfig) {
          super({ ...config, keepAlive: true, connectionString: primary.address })
        }
      },
      verify: (client, done) => void refuseStandby(client).then(() => done(), done),
    })
    this.#primary = primary
    this.#patience = patience
  }

  override connect(): Promise<pg.PoolClient>
  override connect(done: Done): void
  override connect(done?: Done): Promise<pg.PoolClient> | undefined {
    const connecting = this.#connect()
    if (done === undefined) return connecting
    connecting.then(
      (client) => done(undefined, client, client.release as (release?: unknown) => void),
      (error: Error) => done(error, undefined, () => {}),
    )
    return undefined
  }

  async #connect(): Promise<pg.PoolClient> {
    const until = Date.now() + this.#patience
    for (let wait = 25; ; wait = Math.min(wait * 2, 1000)) {
      try {
        const client = await super.connect()
        this.#reached = true
        return client
      } catch (error) {
        if (this.ending || !isLost(error)) throw error
        const before = this.#primary.address
        await this.#primary.look()
        const found = this.#primary.address !== before
        if (!found && (!this.#reached || Date.now() + wait > until)) throw error
        await setTimeout(found ? 0 : wait)
      }
    }
  }
}

async function refuseStandby(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby')
  if (rows[0]?.standby) throw new StandbyError()
}

/** Connections to the primary. */
export function openPrimaryPool(primary: Primary, options: PoolOptions): PrimaryPool {
  const pool = new PrimaryPool(primary, options)
  // A connection that breaks while nobody uses it is replaced; nobody has to be told.
  pool.on('error', () => {})
  return pool
}
