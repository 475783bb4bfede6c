import { z } from 'zod'

const environmentSchema = z.object({
  /** The database: a SQLite file as `file:<path>`, or PostgreSQL as `postgres://user:password@host/database`. */
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:.+|postgres(?:ql)?:\/\/.+)/,
      'expected file:<path>, such as file:data/rostrum.db, or postgres://user:password@host/database',
    )
    .default('file:data/rostrum.db'),
  /** Where the transcripts and speakers.yaml are. */
  CONTENT_DIR: z.string().min(1).default('content'),
  /** The port of the web server. */
  PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(3000),
  /** The public address of the archive, for links that leave it; this machine's when empty. */
  SITE_URL: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional(),
  /** Where a web server has its search index: in the thread that makes pages, or in one of its own. */
  SEARCH_THREAD: z.enum(['shared', 'own'], 'expected shared or own').default('shared'),
})

/** What the environment says, checked. */
export type Config = {
  databaseUrl: string
  contentDir: string
  port: number
  /** Without a slash at its end. */
  siteUrl: string
  /** `shared` unless told: docs/decisions/0009-search-thread.md. */
  searchThread?: 'shared' | 'own'
}

/**
 * Read the configuration from environment variables; an empty variable counts as unset.
 * @throws Error with one sentence for each variable that is wrong.
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not right. ${reasons.join('; ')}`)
  }
  const { DATABASE_URL, CONTENT_DIR, PORT, SITE_URL, SEARCH_THREAD: searchThread } = parsed.data
  const siteUrl = (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
  return { databaseUrl: DATABASE_URL, contentDir: CONTENT_DIR, port: PORT, siteUrl, searchThread }
}

/** The configuration of this process; the only reader of process.env. */
export function readConfig(): Config {
  return parseConfig(process.env)
}
