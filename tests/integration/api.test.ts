import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { admitRequest } from '#src/app/api/admit-request.ts'
import { performForEditor } from '#src/app/api/perform-for-editor.ts'
import { withPublicAddress } from '#src/app/api/public-request.ts'
import { uploadTranscript } from '#src/app/api/upload-transcript.ts'
import type { Actor } from '#src/editors/actor.ts'
import type { Desk } from '#src/editors/desk.ts'
import { answerRequest } from '#src/publish/api/answer-request.ts'
import type { Upload } from '#src/publish/api/operations/uploads.ts'
import { getDocument, operations } from '#src/publish/api/operations.ts'
import { type ApiArchive, openApiArchive, siteUrl } from '../support/api-archive.ts'

const root = join(import.meta.dirname, '../..')
const slug = '2024-06-01-budget'

let archive: ApiArchive
beforeAll(async () => {
  archive = await openApiArchive()
})
afterAll(async () => archive.remove())

describe('the document', () => {
  test('passes Redocly’s recommended rules without an error', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const source = JSON.stringify(getDocument(siteUrl))
    const problems = await lintFromString({ source, config })
    expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })

  test('is all there is: no route of the API stands beside it', () => {
    const routes = globSync('src/app/**/api/**/route.{ts,tsx}', { cwd: root })
    expect(routes).toEqual(['src/app/api/v1/[...path]/route.ts'])
    expect(readFileSync(join(root, routes[0] ?? ''), 'utf8')).toContain('answerApi')
    const described = Object.entries(getDocument(siteUrl).paths).flatMap(([at, items]) =>
      Object.keys(items).map((method) => `${method.toUpperCase()} ${at}`),
    )
    expect(described.sort()).toEqual(operations.map(({ method, at }) => `${method} ${at}`).sort())
  })

  test('is explained for people, every operation and parameter of it', () => {
    const guide = readFileSync(join(root, 'docs/guides/api.md'), 'utf8')
    const missing = operations.map(({ method, at }) => `\`${method} ${at}\``).filter((line) => !guide.includes(line))
    expect(missing).toEqual([])
  })
})

describe('an answer', () => {
  test('is not sent again to who has it', async () => {
    const path = `/api/v1/transcripts/${slug}`
    const first = await archive.ask(path)
    const [etag, lastModified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
    expect(lastModified).toBe('Wed, 02 Apr 2025 10:00:00 GMT')
    expect((await archive.ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await archive.ask(path, { headers: { 'if-modified-since': lastModified } })).status).toBe(304)
    expect((await archive.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    const other = await archive.ask(path, {
      headers: { 'if-none-match': '"other"', 'if-modified-since': lastModified },
    })
    expect(other.status).toBe(200)
  })

  test('comes as JSON, JSON Lines or CSV, by ending or by Accept', async () => {
    const path = `/api/v1/transcripts/${slug}/statements`
    const typeOf = async (address: string, accept?: string) =>
      (await archive.ask(address, accept ? { headers: { accept } } : {})).headers.get('content-type')
    expect(await typeOf(path)).toBe('application/json; charset=utf-8')
    expect(await typeOf(`${path}.csv`)).toBe('text/csv; charset=utf-8')
    expect(await typeOf(path, 'text/csv')).toBe('text/csv; charset=utf-8')
    expect(await typeOf(path, 'application/jsonl;q=0.9, text/csv;q=0.1')).toBe('application/jsonl; charset=utf-8')
    expect(await typeOf(path, 'text/html,*/*;q=0.8')).toBe('application/json; charset=utf-8')
    expect((await archive.ask(path, { headers: { accept: 'image/png' } })).status).toBe(406)
    const lines = (await (await archive.ask(`${path}.jsonl`)).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['remark', 'question', 'answer', 'question', 'answer'])
    const [head] = (await (await archive.ask(`${path}.csv`)).text()).split(/\r?\n/)
    expect(head).toMatch(/id,url,kind,speaker[.]slug/)
  })

  test('of a list leads on by cursor to its end, each item once', async () => {
    const seen: string[] = []
    let address: string | null = `/api/v1/search?q=budget&limit=1`
    while (address !== null) {
      const response: Response = await archive.ask(address)
      const { items, next, total } = await response.json()
      seen.push(...items.map(({ id }: { id: string }) => id))
      expect(total).toBe(3)
      const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
      expect(link === undefined).toBe(next === null)
      address = link ?? null
    }
    expect(seen.length).toBe(3)
    expect(new Set(seen).size).toBe(3)
  })

  test('of a search by transcript leads on in the same way', async () => {
    const first = await archive.read('/api/v1/search/transcripts?q=budget&limit=1')
    expect(first).toMatchObject({ total: 3, transcripts: 2 })
    const second = await archive.read(`/api/v1/search/transcripts?q=budget&limit=1&cursor=${first.next}`)
    const slugs = [...first.items, ...second.items].map(({ transcript }) => transcript.slug)
    expect(slugs.sort()).toEqual(['2024-06-01-budget', '2025-03-01-schools'])
    expect(second.next).toBeNull()
  })

  test('has a tag and an age, whatever is asked for', async () => {
    const { items } = await archive.read(`/api/v1/transcripts/${slug}/statements`)
    const addresses = operations
      .filter(({ method }) => method === 'GET')
      .map(({ at }) => at.replace('/speakers/{slug}', '/speakers/anna-berg').replace('{slug}', slug))
      .map((at) =>
        at.replace('{id}', items[0].id).replace('exchanges/{number}', 'exchanges/0').replace('{number}', '1'),
      )
    for (const at of addresses) {
      const query = at === '/search/frequency' || at === '/suggestions' ? '?q=budget' : ''
      const { status, headers } = await archive.ask(`/api/v1${at}${query}`)
      expect([at, status]).toEqual([at, 200])
      expect([at, headers.get('etag')]).toEqual([at, expect.stringMatching(/^W\/".{27}"$/)])
      expect([at, headers.get('last-modified')]).toEqual([at, expect.stringMatching(/GMT$/)])
    }
    expect((await archive.ask('/api/v1/changes?after=1000')).headers.get('last-modified')).toMatch(/2025 10:00:00 GMT$/)
  })

  test('to a cursor of another question is a problem, not another list', async () => {
    const { next } = await archive.read('/api/v1/search?q=budget&limit=1')
    const response = await archive.ask(`/api/v1/search?q=roads&cursor=${next}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ title: 'Not a cursor of this list', status: 400 })
  })

  test('may be read by scripts of other sites, and written by none', async () => {
    const response = await archive.ask('/api/v1/search?q=budget')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const preflight = await archive.ask('/api/v1/transcripts', { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET')
    expect(preflight.headers.get('access-control-allow-headers')).not.toMatch(/authorization/i)
  })

  test('names each parameter that is wrong', async () => {
    const response = await archive.ask('/api/v1/search?q=a&limit=0&colour=red')
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors.map(({ name }: { name: string }) => name).sort()).toEqual(['colour', 'limit'])
    for (const number of ['', '%201', '0x10', '1e2', '1.5', '9999999999999999', '99999999999999999'])
      expect([number, (await archive.ask(`/api/v1/changes?after=${number}`)).status]).toEqual([number, 400])
  })
})

describe('what the archive knows', () => {
  test('comes with the search: facets, months, reasons', async () => {
    const found = await archive.read('/api/v1/search?q=roads&facets=1&explain=1')
    expect(found.total).toBe(2)
    expect(found.facets.speakers).toContainEqual({ value: 'anna-berg', name: 'Anna Berg', count: 1 })
    expect(found.facets.months).toEqual([{ value: '2024-06', count: 2 }])
    expect(found.items[0].explanation.words[0]).toMatchObject({ times: 1 })
  })

  test('has the exchanges of a transcript, and a statement with its past and citations', async () => {
    const { items } = await archive.read(`/api/v1/transcripts/${slug}/exchanges`)
    const kinds = items.map(({ statements }: { statements: { kind: string }[] }) => statements.map(({ kind }) => kind))
    expect(kinds).toEqual([['question', 'answer', 'question', 'answer']])
    const { id } = items[0].statements[3]
    expect(await archive.read(`/api/v1/statements/${id}`)).toMatchObject({
      text: 'Roads too, and rails.',
      role: 'Minister of Finance',
      speaker: { slug: 'anna-berg' },
      next: null,
    })
    const versions = await archive.read(`/api/v1/statements/${id}/revisions`)
    expect(versions.items.map(({ text }: { text: string }) => text)).toEqual([
      'Roads too, and rails.',
      'Roads as well.',
    ])
    const cited = await archive.read(`/api/v1/statements/${id}/citations`)
    expect(cited.items.map(({ name }: { name: string }) => name)).toEqual([
      'APA',
      'Chicago',
      'MLA',
      'Harvard',
      'Bluebook',
    ])
    const spelt = await archive.ask(`/api/v1/statements/${id.toUpperCase()}`)
    expect([spelt.status, spelt.headers.get('location')]).toEqual([308, `/api/v1/statements/${id}`])
  })

  test('is told to mirrors by sequence number', async () => {
    const { items, newest, next } = await archive.read('/api/v1/changes?limit=2')
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['published', 'published'])
    const rest = await archive.read(`/api/v1/changes?after=${next}`)
    expect(rest.items).toMatchObject([{ sequence: newest, kind: 'revised', slug }])
    expect(rest.next).toBeNull()
  })

  test('has the verdict on a quotation', async () => {
    const response = await archive.ask('/api/v1/quotations/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Berg said “The budget for schools is safe.”' }),
    })
    expect(await response.json()).toMatchObject({ quotations: [{ verdict: 'verbatim' }] })
  })
})

describe('limits', () => {
  const ask = (network: string, cost = 1) =>
    admitRequest({ headers: new Headers({ 'x-forwarded-for': network }) }, { cost })

  test('are counted by network address, and say when to ask again', async () => {
    const { headers, problem } = await ask('192.0.2.1', 299)
    expect(problem).toBeUndefined()
    expect(headers).toMatchObject({
      'ratelimit-limit': '300',
      'ratelimit-remaining': '1',
      'ratelimit-policy': '300;w=60',
    })
    expect((await ask('192.0.2.1')).problem).toBeUndefined()
    const refused = await ask('192.0.2.1')
    expect(refused.problem).toMatchObject({ status: 429 })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('192.0.2.2')).problem).toBeUndefined()
  })

  test('of tokens are not for what is no token', async () => {
    const headers = new Headers({
      authorization: 'Bearer made-up-token-of-nobody-here',
      'x-forwarded-for': '192.0.2.3',
    })
    expect((await admitRequest({ headers }, {})).headers['ratelimit-limit']).toBe('300')
  })

  test('come before the token that an operation needs, which comes before its body', async () => {
    const headers = new Headers({ 'x-forwarded-for': '192.0.2.4' })
    const { headers: counted, problem } = await admitRequest({ headers }, { cost: 5, scope: 'draft' })
    expect(problem).toMatchObject({ status: 401 })
    expect(counted['ratelimit-remaining']).toBe('295')
  })
})

describe('an upload', () => {
  const file = `---\ntitle: Sent in\ndate: 2025-05-01\nspeakers: [Anna Berg]\n---\n\nANNA BERG: Trains are late.\n`
  const send = (actor: Partial<Actor>, upload: Partial<Upload>) => {
    const { database, databaseUrl, contentDir } = archive
    const desk = { database, config: { databaseUrl, contentDir, port: 0, siteUrl } } as Desk
    const who: Actor = { id: 'a', name: 'Ada', role: 'editor', scopes: ['draft', 'publish'], ...actor }
    return uploadTranscript(desk, who, { fileName: 'sent.md', text: file, publish: false, ...upload })
  }

  test('becomes a draft, or is published where the token is for that', async () => {
    expect(await send({}, {})).toMatchObject({
      status: 201,
      value: { state: 'draft', transcript: null, title: 'Sent in' },
    })
    const published = await send({}, { publish: true })
    expect(published).toMatchObject({ value: { state: 'published', problem: null, statementCount: 1 } })
    const slug = 'value' in published ? published.value.transcript?.slug : undefined
    expect(await archive.read(`/api/v1/transcripts/${slug}`)).toMatchObject({ title: 'Sent in' })
  })

  test('is refused to a token that is not for it, and what is no transcript is not kept', async () => {
    expect(await send({ scopes: ['read'] }, {})).toMatchObject({ problem: { status: 403 } })
    expect(await send({ scopes: ['draft'] }, { publish: true })).toMatchObject({ problem: { status: 403 } })
    expect(await send({ role: 'contributor' }, { publish: true })).toMatchObject({ problem: { status: 403 } })
    expect(await send({}, { fileName: 'a.bin', text: '\u0000\u0001' })).toMatchObject({ problem: { status: 422 } })
  })

  test('without a token gets no further', async () => {
    const response = await answerRequest(
      new Request(`${siteUrl}/api/v1/transcripts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fileName: 'sent.md', text: file }),
      }),
      { operations, siteUrl, perform: performForEditor },
    )
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })
})

test('what is our fault is said as a problem, without its inside', async () => {
  const [operation] = operations
  if (!operation) throw new Error('no operation')
  const broken = { ...operation, run: async () => Promise.reject(new Error('secret path')) }
  const request = new Request(`${siteUrl}/api/v1/search`)
  const response = await answerRequest(request, { operations: [broken], siteUrl })
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
})

test('the address that the server made of a request is the public one again', () => {
  const publicly = (path: string) => withPublicAddress(new Request(`${siteUrl}${path}`)).url.slice(siteUrl.length)
  expect(publicly('/api/v1/search?q=a')).toBe('/api/v1/search?q=a')
  expect(publicly('/transcripts/a-b.md')).toBe('/api/v1/transcripts/a-b.md')
  expect(publicly('/fr/transcript-file/a-b.md')).toBe('/api/v1/transcripts/a-b.md')
})
