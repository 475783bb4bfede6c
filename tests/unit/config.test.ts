import { describe, expect, it } from 'vitest'
import { addressesOf, besideDatabase, parseConfig } from '#src/config.ts'

describe('the environment', () => {
  it('may be empty', () => {
    expect(parseConfig({})).toEqual({
      webhooksAnywhere: false,
      replicaUrls: [],
      poolSize: 10,
      apiLimits: { address: 300, token: 1200 },
      databaseUrl: 'file:data/rostrum.db',
      contentDir: 'content',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      searchThread: 'own',
      pageCacheBytes: 128 * 1024 * 1024,
      trustedProxies: 0,
      drainSeconds: 0,
    })
  })

  it('counts an empty variable as unset', () => {
    expect(parseConfig({ PORT: '', SITE_URL: '' }).siteUrl).toBe('http://localhost:3000')
  })

  it('follows the port with the address of the site, and drops a slash at the end of a given one', () => {
    expect(parseConfig({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000')
    expect(parseConfig({ SITE_URL: 'https://archive.example/' }).siteUrl).toBe('https://archive.example')
  })

  it('may name a cluster to search in, with who asks and how its index lies', () => {
    expect(parseConfig({ SEARCH_URL: 'https://one:9200, https://two:9200' }).searchCluster).toEqual({
      ...{ nodes: ['https://one:9200', 'https://two:9200'], prefix: 'rostrum', shards: 1, replicas: null },
      ...{ username: undefined, password: undefined, caFile: undefined },
    })
    const given = {
      SEARCH_USERNAME: 'rostrum',
      SEARCH_PASSWORD: 'secret',
      SEARCH_CA_FILE: '/ca.pem',
      SEARCH_SHARDS: '6',
    }
    const { searchCluster } = parseConfig({ SEARCH_URL: 'http://127.0.0.1:9200', SEARCH_REPLICAS: '2', ...given })
    expect(searchCluster).toMatchObject({ username: 'rostrum', password: 'secret', caFile: '/ca.pem' })
    expect(searchCluster).toMatchObject({ shards: 6, replicas: 2 })
    expect(parseConfig({}).searchCluster).toBeUndefined()
  })

  it.each(['http://search.example:9200', 'https://rostrum:secret@search.example', 'search.example', 'https://one,'])(
    'refuses a cluster where others could read along, and a password in an address: %s',
    (address) => {
      expect(() => parseConfig({ SEARCH_URL: address })).toThrow(/SEARCH_URL.*expected https:/)
    },
  )

  it.each([
    [{ PORT: 'http' }, /PORT: expected a port number/],
    [{ PORT: '70000' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL: expected file:<path>/],
    [{ DATABASE_URL: 'postgres://one:5432,other:port/archive' }, /DATABASE_URL: expected file:<path>/],
    [{ DATABASE_REPLICA_URLS: 'file:data/copy.db' }, /DATABASE_REPLICA_URLS.*expected postgres:/],
    [{ DATABASE_REPLICA_URLS: 'postgres://one/archive,' }, /DATABASE_REPLICA_URLS.*expected postgres:/],
    [{ DATABASE_POOL_SIZE: '1' }, /DATABASE_POOL_SIZE/],
    [{ SITE_URL: 'javascript:alert(1)' }, /SITE_URL: expected an http or https address/],
  ])('is refused with the variable’s name: %j', (environment, reason) => {
    expect(() => parseConfig(environment)).toThrow(reason)
  })
})

describe('the servers of a database', () => {
  it('are several in one address, each with the user and the database', () => {
    expect(addressesOf('postgres://me:pw@one:5432,two:5433/archive?sslmode=require')).toEqual([
      'postgres://me:pw@one:5432/archive?sslmode=require',
      'postgres://me:pw@two:5433/archive?sslmode=require',
    ])
    expect(addressesOf('postgres://one/archive')).toEqual(['postgres://one/archive'])
  })

  it('that answer readers are listed with commas', () => {
    const { replicaUrls } = parseConfig({ DATABASE_REPLICA_URLS: 'postgres://a/x, postgres://b:5433/x' })
    expect(replicaUrls).toEqual(['postgres://a/x', 'postgres://b:5433/x'])
  })
})

describe('what belongs to a database', () => {
  it('is beside its file, or in data/ where a server keeps it, without its password', () => {
    expect(besideDatabase('file:data/rostrum.db')).toBe('data/rostrum.db')
    expect(besideDatabase('postgres://rostrum:secret@db.example:5433/archive')).toBe('data/db.example-5433-archive')
    expect(besideDatabase('postgres://rostrum:secret@one,two/archive')).toBe('data/one-two-archive')
  })
})
