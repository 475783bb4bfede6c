import { z } from 'zod'

/** The servers that an address names: `postgres://user@one:5432,other:5433/database` names two. */
export function addressesOf(url: string): string[] {
  const [, before = '', hosts = '', after = ''] = serverAddress.exec(url) ?? []
  return hosts.split(',').map((host) => `${before}${host}${after}`)
}

const serverAddress = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/s
const isServerAddress = (url: string) => serverAddress.test(url) && addressesOf(url).every((each) => URL.canParse(each))

const clusterAddressRule =
  'expected https://host:9200, or http:// on this machine or for a host without a domain, as beside a container; who asks stands in SEARCH_USERNAME and SEARCH_PASSWORD'

/** Hosts that only this machine, or only the network of its containers knows. */
const nearby = /^(?:[a-z0-9-]+|127(?:\.\d+){3}|\[::1\])$/

/** Whether nobody else can read what is sent there, credentials above all: by https, or near by. */
function isClusterAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && nearby.test(hostname))
}

const environmentSchema = z.object({
  /**
   * The database: a SQLite file as `file:<path>`, or PostgreSQL as `postgres://user:password@host/database`. Several servers,
   * `postgres://user:password@one:5432,other:5432/database`, of which one at a time takes writes.
   */
  DATABASE_URL: z
    .string()
    .refine(
      (url) => url.length > 'file:'.length && (url.startsWith('file:') || isServerAddress(url)),
      'expected file:<path>, such as file:data/rostrum.db, or postgres://user:password@host/database',
    )
    .default('file:data/rostrum.db'),
  /** Servers that follow the database’s and answer readers, with commas between them. */
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((urls) => urls.split(',').map((url) => url.trim()))
    .pipe(
      z.array(
        z
          .string()
          .refine(
            (url) => isServerAddress(url) && addressesOf(url).length === 1,
            'expected postgres://user:password@host/database, one or more, with commas between them',
          ),
      ),
    )
    .default([]),
  /** Connections that one process opens to each server of PostgreSQL, for reading and writing. */
  DATABASE_POOL_SIZE: z.coerce.number('expected a number of connections').int().min(2).max(1000).default(10),
  /** Where the transcripts and speakers.yaml are. */
  CONTENT_DIR: z.string().min(1).default('content'),
  /** The port of the web server. */
  PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(3000),
  /** The public address of the archive, for links that leave it; this machine's when empty. */
  SITE_URL: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional(),
  /** Where a web server has its search index: in the thread that makes pages, or in one of its own. */
  SEARCH_THREAD: z.enum(['shared', 'own'], 'expected shared or own').default('own'),
  /** An OpenSearch cluster that holds the search index, as one or several addresses; without it the index is in this process. */
  SEARCH_URL: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .pipe(z.array(z.string().refine(isClusterAddress, clusterAddressRule)))
    .optional(),
  SEARCH_USERNAME: z.string().optional(),
  SEARCH_PASSWORD: z.string().optional(),
  /** A file with the certificates that vouch for the cluster’s, where the system does not know them. */
  SEARCH_CA_FILE: z.string().optional(),
  /** What the names of this archive’s indexes begin with. */
  SEARCH_INDEX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'expected lower-case letters, digits and hyphens')
    .default('rostrum'),
  /** Parts of an index that is made anew, and copies of each beside the first: one where there are two nodes when empty. */
  SEARCH_SHARDS: z.coerce.number('expected a number of shards').int().min(1).max(1024).default(1),
  SEARCH_REPLICAS: z.coerce.number('expected a number of copies').int().min(0).max(10).optional(),
  /** Megabytes for pages that are kept; 0 makes every page anew. next.config.mjs reads it too. */
  PAGE_CACHE_MB: z.coerce.number('expected a number of megabytes').int().min(0).max(100_000).default(128),
  /** Requests that the API takes a minute from one network address, and from one API token. */
  API_RATE_LIMIT: z.coerce.number('expected a number of requests a minute').int().min(1).default(300),
  API_TOKEN_RATE_LIMIT: z.coerce.number('expected a number of requests a minute').int().min(1).default(1200),
  /** Whether webhooks may go to addresses of this machine and its network: `public` or `anywhere`. */
  WEBHOOK_ADDRESSES: z.enum(['public', 'anywhere'], 'expected public or anywhere').default('public'),
  /** Proxies in front of this server, one behind the other: each says in `X-Forwarded-For` whom it speaks for. */
  TRUSTED_PROXIES: z.coerce.number('expected a number of proxies').int().min(0).max(20).default(0),
  /** Seconds for which a server that is told to end goes on answering, so that a proxy has time to send readers elsewhere. */
  DRAIN_SECONDS: z.coerce.number('expected a number of seconds').min(0).max(600).default(0),
  /** What signs the editors' sessions; made once and kept beside the database when empty. */
  AUTH_SECRET: z
    .string()
    .min(32, 'expected at least 32 characters, such as `openssl rand -base64 32` gives')
    .optional(),
  /** The server that sends mail. Without it, links to set a password are handed over by an administrator. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'expected smtp://user:password@host:port' }).optional(),
  /** Whom mail is from. */
  MAIL_FROM: z.string().min(3).optional(),
})

/** An OpenSearch cluster: docs/decisions/0021-opensearch.md. */
export type SearchClusterConfig = {
  nodes: string[]
  username: string | undefined
  password: string | undefined
  caFile: string | undefined
  /** What the names of indexes begin with. */
  prefix: string
  shards: number
  /** As many as there is room for, one at most, when null. */
  replicas: number | null
}

/** What the environment says, checked. */
export type Config = {
  databaseUrl: string
  /** Servers that follow it and answer readers; none unless told. */
  replicaUrls?: readonly string[]
  /** Connections of a process to each server; 10 unless told. */
  poolSize?: number
  contentDir: string
  port: number
  /** Without a slash at its end. */
  siteUrl: string
  /** `own` unless told: docs/decisions/0009-search-thread.md. */
  searchThread?: 'shared' | 'own'
  /** Absent where the index is in this process. */
  searchCluster?: SearchClusterConfig | undefined
  /** Whether webhooks may go to addresses of this machine and its network. */
  webhooksAnywhere?: boolean
  /** 128 MB unless told: docs/decisions/0006-page-cache.md. */
  pageCacheBytes?: number
  /** Requests a minute. */
  apiLimits?: { address: number; token: number }
  /** Proxies in front, one behind the other; none unless told. */
  trustedProxies?: number
  /** Seconds; none unless told. */
  drainSeconds?: number
  /** Absent where it is to be kept beside the database. */
  authSecret?: string | undefined
  /** Absent where no mail can be sent. */
  mail?: { smtpUrl: string; from: string } | undefined
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
  const { DATABASE_URL, CONTENT_DIR, PORT, SITE_URL, SEARCH_THREAD: searchThread, PAGE_CACHE_MB } = parsed.data
  const { AUTH_SECRET: authSecret, SMTP_URL: smtpUrl, MAIL_FROM } = parsed.data
  const siteUrl = (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
  const mail = smtpUrl && { smtpUrl, from: MAIL_FROM ?? `Rostrum <rostrum@${new URL(siteUrl).hostname}>` }
  const apiLimits = { address: parsed.data.API_RATE_LIMIT, token: parsed.data.API_TOKEN_RATE_LIMIT }
  const webhooksAnywhere = parsed.data.WEBHOOK_ADDRESSES === 'anywhere'
  const known = {
    apiLimits,
    webhooksAnywhere,
    databaseUrl: DATABASE_URL,
    replicaUrls: parsed.data.DATABASE_REPLICA_URLS,
    poolSize: parsed.data.DATABASE_POOL_SIZE,
    contentDir: CONTENT_DIR,
    port: PORT,
    siteUrl,
    searchThread,
    pageCacheBytes: PAGE_CACHE_MB * 1024 * 1024,
    trustedProxies: parsed.data.TRUSTED_PROXIES,
    drainSeconds: parsed.data.DRAIN_SECONDS,
  }
  const searchCluster = readSearchCluster(parsed.data)
  return {
    ...known,
    ...(searchCluster ? { searchCluster } : {}),
    ...(authSecret ? { authSecret } : {}),
    ...(mail ? { mail } : {}),
  }
}

function readSearchCluster(read: z.infer<typeof environmentSchema>): SearchClusterConfig | undefined {
  if (!read.SEARCH_URL) return undefined
  const { SEARCH_URL: nodes, SEARCH_USERNAME: username, SEARCH_PASSWORD: password, SEARCH_CA_FILE: caFile } = read
  const { SEARCH_INDEX: prefix, SEARCH_SHARDS: shards, SEARCH_REPLICAS: replicas = null } = read
  return { nodes, username, password, caFile, prefix, shards, replicas }
}

/** The configuration of this process; the only reader of process.env. */
export function readConfig(): Config {
  return parseConfig(process.env)
}

/**
 * Where files are that belong to a database: their paths begin with this. A SQLite file's own path; for a database on a
 * server a name in `data/`, made of the server's and the database's.
 */
export function besideDatabase(databaseUrl: string): string {
  if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length)
  const { pathname } = new URL(addressesOf(databaseUrl)[0] ?? databaseUrl)
  const hosts = addressesOf(databaseUrl).map((address) => new URL(address).host)
  return `data/${`${hosts.join('-')}${pathname}`.replace(/[^\w.-]+/g, '-')}`
}
