import type { Config } from '#src/config.ts'

/** The databases that the archive can be kept in. */
export const dialects = ['sqlite', 'postgresql'] as const
export type Dialect = (typeof dialects)[number]

/** Milliseconds: how long a transaction waits for another that writes, and how long it may take. */
export const transactionOptions = { maxWait: 30_000, timeout: 120_000 }

/** Which database a `DATABASE_URL` names: `file:` is SQLite, `postgres:` and `postgresql:` are PostgreSQL. */
export function dialectOf(url: string): Dialect {
  return /^postgres(?:ql)?:/.test(url) ? 'postgresql' : 'sqlite'
}

/** Where else a database is read, and how many connections a process opens; SQLite needs neither. */
export type OpenOptions = Pick<Config, 'replicaUrls' | 'poolSize'>
