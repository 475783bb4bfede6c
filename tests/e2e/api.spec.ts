import { expect, test } from '@playwright/test'
import { getStatement, listTranscripts, openClient, searchStatements } from '#src/client/open-client.ts'
import { almaty } from './pages.ts'

test.describe('the API', () => {
  test('is asked by its typed client: a search, its statement, a list read on', async ({ baseURL }) => {
    const client = openClient(baseURL ?? '')
    const { data } = await searchStatements({ client, query: { q: 'multipolarity', kind: 'answer' } })
    const [hit] = data?.items ?? []
    expect(hit?.speaker?.name).toBe('Sergey Lavrov')
    const statement = await getStatement({ client, path: { id: hit?.id ?? '' } })
    expect(statement.data?.text).toMatch(/multipolar/i)
    const first = await listTranscripts({ client, query: { limit: 1 } })
    const second = await listTranscripts({ client, query: { limit: 1, cursor: first.data?.next ?? '' } })
    expect(second.data?.items[0]?.slug).not.toBe(first.data?.items[0]?.slug)
    const wrong = await searchStatements({ client, query: { limit: 0 } })
    expect(wrong.error).toMatchObject({ status: 400 })
  })

  test('says what is left of the limit, compresses, and sends nothing twice', async ({ request }) => {
    const path = `/api/v1${almaty}`
    const response = await request.get(path, { headers: { 'accept-encoding': 'gzip' } })
    const { etag = '', ...headers } = response.headers()
    expect(headers['content-encoding']).toBe('gzip')
    expect(Number(headers['ratelimit-remaining'])).toBeLessThan(Number(headers['ratelimit-limit']))
    expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  })

  test('is described for people, and leads to every file of a transcript', async ({ page, request }) => {
    await page.goto('/help/api')
    await expect(page.getByRole('heading', { name: 'Search statements' })).toBeVisible()
    const starts = { md: '---', txt: 'Foreign', json: '{', 'akn.xml': '<?xml', 'tei.xml': '<?xml' }
    for (const [ending, start] of Object.entries(starts)) {
      const response = await request.get(`${almaty}.${ending}`)
      expect([ending, response.status()]).toEqual([ending, 200])
      expect((await response.text()).startsWith(start)).toBe(true)
    }
    expect(await (await request.get('/llms.txt')).text()).toContain('# Rostrum')
    expect(await (await request.get('/oai?verb=Identify')).text()).toContain('<protocolVersion>2.0</protocolVersion>')
  })

  test('takes uploads from nobody without a token', async ({ request }) => {
    const response = await request.post('/api/v1/transcripts', { data: { fileName: 'a.md', text: 'A: B' } })
    expect(response.status()).toBe(401)
  })
})
