import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPage, type Network } from '#src/editors/fetch-page.ts'
import { isPublicAddress } from '#src/editors/public-network.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.headers.host} ${request.url}`)
  const { pathname } = new URL(request.url ?? '/', 'http://host')
  if (pathname === '/long') response.end('x'.repeat(5000))
  else if (pathname === '/slow') return
  else if (pathname === '/picture') response.setHeader('content-type', 'image/png').end('x')
  else if (pathname === '/inside') response.writeHead(302, { location: 'http://127.0.0.1/secret' }).end()
  else if (pathname === '/round') response.writeHead(302, { location: '/round' }).end()
  else if (pathname === '/moved') response.writeHead(301, { location: '/talk' }).end()
  else if (pathname === '/none') response.writeHead(404).end()
  else response.setHeader('content-type', 'text/html').end('<h1>A talk</h1>')
})
let port = 0

beforeAll(async () => {
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Lookup = Network['resolve']

/** A network in which every name leads to the test's server, which counts as public unless told. */
function network(isPublic: (address: string) => boolean = () => true, addresses = ['127.0.0.1']): Network {
  const found = addresses.map((address) => ({ address, family: 4 }))
  const resolve = ((_name: string, _options: object, done: (error: null, all: typeof found) => void) => {
    done(null, found)
  }) as unknown as Lookup
  return { resolve, isPublic, anyPort: true, most: 1000, patience: 300 }
}

const at = (path: string) => `http://example.org:${port}${path}`

describe('a page that somebody names', () => {
  test('is fetched, and named by its address', async () => {
    expect(await fetchPage(at('/talk'), network())).toMatchObject({ fileName: 'talk.html', address: at('/talk') })
  })

  test('is followed where it has moved', async () => {
    expect(await fetchPage(at('/moved'), network())).toMatchObject({ address: at('/talk') })
  })

  test.each([
    ['/long', 'larger'],
    ['/slow', 'too long'],
    ['/picture', 'no text'],
    ['/round', 'without end'],
    ['/none', 'status 404'],
  ])('at %s is not taken: %s', async (path, reason) => {
    expect(await fetchPage(at(path), network())).toEqual({ problem: expect.stringContaining(reason) })
  })
})

describe('nothing is fetched from this machine or its network', () => {
  test.each([
    ...['http://127.0.0.1/', 'http://localhost.localdomain.invalid@127.0.0.1/', 'http://[::1]/', 'http://10.0.0.8/'],
    ...['http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:192.168.0.1]/', 'http://169.254.169.254/latest'],
    ...['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/', 'http://example.org:8080/', 'nonsense'],
  ])('by %s', async (address) => {
    expect(await fetchPage(address)).toHaveProperty('problem')
  })

  test('by a name that leads there: nobody is asked', async () => {
    const before = asked.length
    const refused = await fetchPage(at('/talk'), network(isPublicAddress))
    expect(refused).toEqual({ problem: 'That address is not on the public web.' })
    expect(asked).toHaveLength(before)
  })

  test('by a name that leads there with one of its addresses', async () => {
    const refused = await fetchPage(at('/talk'), network(isPublicAddress, ['93.184.216.34', '127.0.0.1']))
    expect(refused).toEqual({ problem: 'That address is not on the public web.' })
  })

  test('by a redirect: the way there is not followed', async () => {
    const only = (address: string) => address !== '127.0.0.1' || asked.at(-1)?.endsWith('/inside') !== true
    expect(await fetchPage(at('/inside'), network(only))).toEqual({ problem: 'That address is not on the public web.' })
    expect(asked.some((line) => line.includes('/secret'))).toBe(false)
  })

  test.each([
    ...['127.0.0.1', '10.1.2.3', '192.168.1.1', '172.20.0.1', '169.254.1.1', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  ])('as %s is', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test('but 93.184.216.34 and 2606:2800:220:1::1 are the public’s', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1'].map(isPublicAddress)).toEqual([true, true])
  })
})
