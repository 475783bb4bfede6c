import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '#src/editors/desk.ts'
import { deliverWebhooks } from '#src/editors/webhooks/deliver-webhooks.ts'
import { addWebhook, listDeliveries, sendAgain } from '#src/editors/webhooks/manage-webhooks.ts'
import { postPublicly } from '#src/editors/webhooks/post-publicly.ts'
import { withdrawTranscript } from '#src/store/withdrawals.ts'
import { type ApiArchive, openApiArchive, schools, siteUrl } from '../support/api-archive.ts'

type Received = { headers: Record<string, string>; body: string }

let archive: ApiArchive
let desk: Desk
let address: string
let answer = 200
const received: Received[] = []
const server = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(pieces).toString() })
  response.writeHead(answer).end()
})
const somebody = { id: 'a', name: 'Ada' }

beforeAll(async () => {
  archive = await openApiArchive()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const { databaseUrl, contentDir, database } = archive
  const config = { databaseUrl, contentDir, port: 0, siteUrl, webhooksAnywhere: true }
  desk = { database, config } as Desk
})
afterAll(async () => {
  server.close()
  await archive.remove()
})

test('an address is told, signed, of what is published, corrected and withdrawn after it was added', async () => {
  const added = await addWebhook(desk, somebody, { url: address, events: [] })
  if ('problem' in added) throw new Error(added.problem)
  await deliverWebhooks(desk)
  expect(received).toEqual([])
  await archive.write(
    '2025-04-01-more.md',
    schools.replace('On schools', 'On more').replace('2025-03-01', '2025-04-01'),
  )
  await archive.write('2025-03-01-schools.md', schools.replace('is safe', 'is very safe'))
  await archive.ingest()
  const row = await archive.database.transcript.findFirstOrThrow({ where: { title: 'On more' } })
  await archive.database.$transaction((transaction) =>
    withdrawTranscript(transaction, row.id, { reason: 'A mistake', withdrawnAt: new Date() }),
  )
  await deliverWebhooks(desk)
  const verifier = new Webhook(added.secret)
  const events = received.map(({ headers, body }) => verifier.verify(body, headers) as { type: string; data: object })
  expect(events.map(({ type }) => type).sort()).toEqual([
    'transcript.corrected',
    'transcript.published',
    'transcript.withdrawn',
  ])
  expect(events.find(({ type }) => type === 'transcript.corrected')?.data).toMatchObject({
    slug: '2025-03-01-schools',
    url: `${siteUrl}/transcripts/2025-03-01-schools`,
  })
  await deliverWebhooks(desk)
  expect(received.length).toBe(3)
})

test('what does not arrive is tried again later and later, by one of several servers, until it does', async () => {
  received.length = 0
  answer = 503
  await archive.write('2025-03-01-schools.md', schools.replace('is safe', 'is quite safe'))
  await archive.ingest()
  const start = new Date()
  const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
  await Promise.all([deliverWebhooks(desk, start), deliverWebhooks(desk, start)])
  expect(received.length).toBe(1)
  expect((await listDeliveries(desk))[0]).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: 503 })
  await deliverWebhooks(desk, after(9))
  expect(received.length).toBe(1)
  await deliverWebhooks(desk, after(11))
  expect(received.length).toBe(2)
  await deliverWebhooks(desk, after(60))
  expect(received.length).toBe(2)
  answer = 204
  await deliverWebhooks(desk, after(80))
  expect(received.length).toBe(3)
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect((await listDeliveries(desk))[0]).toMatchObject({ state: 'delivered', attempts: 3, lastStatus: 204 })
})

test('what was given up is sent again when an administrator says so, and only that', async () => {
  answer = 500
  await archive.write('2025-03-01-schools.md', schools.replace('is safe', 'is rather safe'))
  await archive.ingest()
  const start = Date.now()
  const days = [0, 1, 2, 3, 4, 5, 6, 7]
  for (const day of days) await deliverWebhooks(desk, new Date(start + day * 86_400_000))
  const [given] = await listDeliveries(desk)
  expect(given).toMatchObject({ state: 'failed', attempts: 8, lastStatus: 500 })
  const before = received.length
  await deliverWebhooks(desk, new Date(start + 9 * 86_400_000))
  expect(received.length).toBe(before)
  expect(await sendAgain(desk, somebody, given?.id ?? '')).toBe(true)
  expect(await sendAgain(desk, somebody, given?.id ?? '')).toBe(false)
  answer = 200
  await deliverWebhooks(desk)
  expect((await listDeliveries(desk))[0]).toMatchObject({ id: given?.id, state: 'delivered', attempts: 1 })
})

test('nothing is sent to this machine or its network unless that is allowed', async () => {
  received.length = 0
  const send = (url: string) => postPublicly(url, { body: '{}', headers: {}, anywhere: false })
  const notPublic = { problem: 'That address is not on the public web.' }
  expect(await send(address)).toEqual(notPublic)
  expect(await send(address.replace('127.0.0.1', 'localhost'))).toEqual(notPublic)
  expect(await send('http://[::1]/')).toEqual(notPublic)
  expect(await send('http://[::ffff:10.0.0.1]/')).toEqual(notPublic)
  expect(await send('http://169.254.169.254/latest')).toEqual(notPublic)
  expect(await send('file:///etc/passwd')).toMatchObject({ problem: expect.stringContaining('https://') })
  expect(received).toEqual([])
  const closed = { ...desk, config: { ...desk.config, webhooksAnywhere: false } }
  expect(await addWebhook(closed, somebody, { url: address, events: [] })).toEqual(notPublic)
  const named = address.replace('127.0.0.1', 'localhost')
  expect(await addWebhook(closed, somebody, { url: named, events: [] })).toEqual(notPublic)
})
