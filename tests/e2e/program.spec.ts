import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { getTranscript, listChanges, openClient, uploadTranscript } from '#src/client/open-client.ts'
import { almaty } from './pages.ts'
import { address } from './place.ts'
import { fromHere, signInAs } from './sign-in.ts'

// What programs do with the running website: bring transcripts with a token, and talk the Model Context Protocol.

/** Make a token at the desk, as its form does. @returns what the next page shows once. */
async function makeToken(request: APIRequestContext, name: string, ...scopes: string[]): Promise<string> {
  const form = new URLSearchParams([['name', name], ...scopes.map((scope) => ['scopes', scope])])
  const headers = { ...fromHere, 'content-type': 'application/x-www-form-urlencoded' }
  const made = await request.post('/desk/account/tokens/add', { data: String(form), headers })
  const token = /rostrum_[\w-]{43}/.exec(await made.text())?.[0]
  if (token === undefined) throw new Error(`No token was shown: ${made.status()}`)
  return token
}

async function revokeToken(request: APIRequestContext, name: string): Promise<void> {
  const html = await (await request.get('/desk/account')).text()
  const id = /name="id" value="(\d+)"/.exec(html.slice(html.indexOf(name)))?.[1] ?? ''
  const answer = await request.post('/desk/account/tokens/revoke', { form: { id }, headers: fromHere })
  if (!answer.ok()) throw new Error(`The token was not revoked: ${answer.status()}`)
}

test('a program brings a transcript with a token of the desk, publishes it, and anybody reads it', async ({
  request,
}) => {
  await signInAs(request, 'editor', 'Petra Lund')
  const harbour = `Skagen ${crypto.randomUUID().slice(0, 8)}`
  const text = `---\ntitle: On the harbour of ${harbour}\ndate: 2019-07-04\nplace: Skagen\nspeakers: [Petra Lund]\n---\n\nPETRA LUND: The harbour opens in May.\n\nQUESTION: In which year?\n\nPETRA LUND: This one.\n`
  const body = { fileName: 'harbour.md', text, publish: true }
  const open = (token: string) => openClient(address, { token })

  const reading = await uploadTranscript({ client: open(await makeToken(request, 'Reads', 'read')), body })
  expect(reading.response?.status).toBe(403)
  const drafting = open(await makeToken(request, 'Drafts', 'draft'))
  expect((await uploadTranscript({ client: drafting, body })).response?.status).toBe(403)

  const publishing = open(await makeToken(request, 'Publishes', 'draft', 'publish'))
  const { data, response } = await uploadTranscript({ client: publishing, body })
  expect(response?.status).toBe(201)
  expect(response?.headers.get('ratelimit-limit')).toBe('1200')
  expect(data).toMatchObject({ state: 'published', problem: null, statementCount: 3 })
  const slug = data?.transcript?.slug ?? ''

  const anybody = openClient(address)
  const read = await getTranscript({ client: anybody, path: { slug } })
  expect(read.data?.statements.map(({ kind }) => kind)).toEqual(['remark', 'question', 'answer'])
  expect(await (await fetch(`${address}/transcripts/${slug}.md`)).text()).toContain('The harbour opens in May.')
  const { data: changes } = await listChanges({ client: anybody, query: { limit: 1000 } })
  expect(changes?.items.filter((change) => change.slug === slug)).toMatchObject([{ kind: 'published' }])

  await revokeToken(request, 'Publishes')
  const refused = await uploadTranscript({ client: publishing, body })
  expect(refused.response?.status).toBe(401)
  expect(refused.error).toMatchObject({ status: 401, title: 'No token' })
})

test('a draft that a program brings waits at the desk', async ({ request }) => {
  await signInAs(request, 'contributor', 'Olaf Brun')
  const title = `On the lighthouse ${crypto.randomUUID().slice(0, 8)}`
  const text = `---\ntitle: ${title}\ndate: 2019-07-05\nspeakers: [Olaf Brun]\n---\n\nOLAF BRUN: It is lit.\n`
  const client = openClient(address, { token: await makeToken(request, 'Brings', 'draft', 'publish') })
  const { data } = await uploadTranscript({ client, body: { fileName: 'light.md', text } })
  expect(data).toMatchObject({ state: 'draft', title, transcript: null })
  expect(await (await request.get(data?.draft.url ?? '')).text()).toContain(title)
  // A contributor's drafts are published by editors, whatever the token says.
  const published = await uploadTranscript({ client, body: { fileName: 'light.md', text, publish: true } })
  expect(published.response?.status).toBe(403)
})

test('a client of the Model Context Protocol finds the answer on multipolarity from Almaty', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', address))
  await client.connect(transport as Parameters<Client['connect']>[0])
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['search', 'read', 'cite', 'check_quotation'])
  const found = await client.callTool({ name: 'search', arguments: { query: 'multipolarity', kind: 'answer' } })
  const { items } = found.structuredContent as { items: { url: string; transcript: { url: string } }[] }
  const hit = items.find(({ transcript }) => transcript.url === `${address}${almaty}`)
  expect(hit?.url).toMatch(/\/s\/[0-9a-hjkmnp-tv-z]{10}$/)
  const read = await client.callTool({ name: 'read', arguments: { statement: hit?.url } })
  const [{ text }] = read.content as [{ text: string }]
  expect(text).toContain('Sergey Lavrov')
  expect(text).toMatch(/multipolar/i)
  expect(text).toContain(hit?.url)
  expect((await fetch(hit?.url ?? '')).status).toBe(200)
  await client.close()
})

test('an address of the Model Context Protocol takes nothing but messages', async ({ request }) => {
  const asked = await request.get('/mcp')
  expect([asked.status(), asked.headers()['allow']]).toEqual([405, 'POST, OPTIONS'])
  const long = await request.post('/mcp', { data: { text: 'a'.repeat(800_000) } })
  expect(long.status()).toBe(413)
})
