import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetPages, keepPage } from '#src/app/kept-pages.ts'
import { processSecret, secretHeader } from '#src/app/process-secret.ts'
import { sendAgain } from '#src/app/send-again.ts'

let server: Server
let address: string
let asked: string[]
let text: string

/** A server in the place of Next: pages that are kept, one that is not, and something that is posted. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push(`${request.method} ${request.url}`)
  if (request.url !== '/kept' && request.url !== '/cookie') {
    response.writeHead(request.url === '/missing' ? 404 : 200, { etag: '"other"' }).end('other')
    return
  }
  const tag = `"${text}"`
  await keepPage('/kept', async () => ({ body: Buffer.from(text), tag }))
  response.setHeader('etag', tag)
  response.setHeader('x-own', 'yes')
  if (request.url === '/cookie') response.setHeader('set-cookie', 'a=b')
  const zipped = /gzip/.test(request.headers['accept-encoding'] ?? '')
  if (zipped) response.setHeader('content-encoding', 'gzip')
  const body = zipped ? gzipSync(text) : Buffer.from(text)
  response.write(body.subarray(0, 4))
  response.end(body.subarray(4))
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(address + path, { headers: { 'accept-encoding': 'gzip', ...headers } })
  return { status: response.status, body: await response.text(), headers: response.headers }
}

beforeAll(async () => {
  sendAgain()
  server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  forgetPages()
  asked = []
  text = 'The tram runs again.'
})

test('a page that went out goes out again, with its headers, without being asked for', async () => {
  const first = await get('/kept')
  const second = await get('/kept')
  expect(asked).toEqual(['GET /kept'])
  expect(second.body).toBe('The tram runs again.')
  expect(second.headers.get('x-own')).toBe('yes')
  expect(second.headers.get('content-encoding')).toBe('gzip')
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
})

test('whoever takes other encodings gets the page in theirs', async () => {
  await get('/kept')
  const plain = await get('/kept', { 'accept-encoding': 'identity' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.body).toBe('The tram runs again.')
  expect(asked).toHaveLength(2)
})

test('whoever has the page already is told so', async () => {
  const { headers } = await get('/kept')
  const again = await get('/kept', { 'if-none-match': headers.get('etag') ?? '' })
  expect([again.status, again.body, asked.length]).toEqual([304, '', 1])
  expect((await get('/kept', { 'if-none-match': '"older"' })).status).toBe(200)
})

test('once the archive has changed the page is made anew', async () => {
  await get('/kept')
  text = 'The tram stands still.'
  forgetPages()
  expect((await get('/kept')).body).toBe('The tram stands still.')
})

test('whatever is posted is answered after the pages of before are forgotten', async () => {
  await get('/kept')
  await fetch(`${address}/change`, { method: 'POST' })
  await get('/kept')
  expect(asked).toEqual(['GET /kept', 'POST /change', 'GET /kept'])
})

test.each([
  ['a page that is not kept', '/fresh', {}],
  ['what is missing', '/missing', {}],
  ['an answer with a cookie', '/cookie', {}],
  ['a state of the past', '/kept', { 'accept-datetime': 'Thu, 31 May 2007 20:35:00 GMT' }],
  ['a part', '/kept', { range: 'bytes=0-3' }],
  ['a page that the server asks itself for', '/kept', { [secretHeader]: processSecret() }],
])('%s is asked for each time', async (_, path, headers) => {
  await get(path, headers)
  await get(path, headers)
  expect(asked).toHaveLength(2)
})
