import { almaty, findStatement, listPages } from './pages.ts'
import { expect, test } from './reader.ts'

test('a statement’s address is understood in any spelling and leads to the one that is canonical', async ({
  request,
}) => {
  const path = await findStatement(request, 'multipolarity')
  const id = path.slice('/s/'.length)
  const spellings = [
    id.toUpperCase(),
    `${id.slice(0, 5)}-${id.slice(5)}`,
    `%20${id}`,
    id.replaceAll('0', 'o').replaceAll('1', 'L'),
  ]
  for (const spelling of spellings.filter((text) => text !== id)) {
    const response = await request.get(`/s/${spelling}`, { maxRedirects: 0 })
    expect(response.status(), spelling).toBe(308)
    expect(response.headers()['location'], spelling).toBe(path)
  }
})

test('addresses that lead nowhere answer 404 and help on', async ({ page, request }) => {
  const nowhere = [
    '/nothing',
    '/s/0000000000',
    '/s/not-an-id',
    '/s/%E0%A4%A',
    `/s/${'0'.repeat(300)}`,
    '/transcripts/no-such-transcript',
    '/transcripts/NO',
    '/speakers/nobody',
    '/s',
    '/de/nothing',
    '/browse',
    '/browse/nothing',
    '/scripts/page-000000000000.js',
    '/plain/kept/en/about',
    '/plain/200/en/about',
    '/sitemaps/nothing.xml',
    '/about/me',
  ]
  for (const path of nowhere) expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  await page.goto('/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('every page has a title, a description and a canonical address of its own', async ({ page, request }) => {
  const titles = new Set<string>()
  const pages = (await listPages(request)).filter(({ name }) => name !== 'nothing' && !name.startsWith('search '))
  for (const { name, path } of pages) {
    await page.goto(path)
    expect(await page.locator('meta[name=description]').getAttribute('content'), name).toBeTruthy()
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname, name).toBe(path.split('?')[0])
    const [, language = 'en'] = /^\/(de|ru)\b/.exec(path) ?? []
    expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
    if (language === 'en') titles.add(await page.title())
  }
  expect(titles.size).toBe(pages.filter(({ path }) => !/^\/(?:de|ru)\b/.test(path)).length)
})

test('every page tells the browser what it may do', async ({ request }) => {
  for (const { name, path } of await listPages(request)) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], name).toContain("default-src 'none'")
    expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], name).toBe('nosniff')
    expect(headers['referrer-policy'], name).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy'], name).toContain('camera=()')
    expect(headers['x-powered-by'], name).toBeUndefined()
  }
})

test('pages run one script, from a file of this server, and their policy allows no other', async ({ request }) => {
  for (const { name, path } of await listPages(request)) {
    const response = await request.get(path)
    expect(response.headers()['content-security-policy'], name).toContain("script-src 'self';")
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? []
    const running = scripts.filter((script) => !script.includes('application/ld+json'))
    expect(running, name).toEqual([
      expect.stringMatching(/^<script type="module" src="\/scripts\/page-[0-9a-f]{12}\.js">$/),
    ])
  }
})

test('English has no prefix: its address with one leads to the address without', async ({ request }) => {
  for (const [path, canonical] of [
    ['/en', '/'],
    ['/en/about', '/about'],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(new URL(response.headers()['location'] ?? '', 'http://x').pathname).toBe(canonical)
  }
})

test('the door through which the server forgets pages is closed to everyone else', async ({ request }) => {
  const attempts = [
    {},
    { 'x-rostrum-secret': '' },
    { 'x-rostrum-secret': 'x'.repeat(43) },
    { 'x-rostrum-secret': 'x'.repeat(9000) },
  ]
  for (const headers of attempts) {
    const response = await request.post('/internal/revalidate', { headers, data: { tags: ['lists'] } })
    expect(response.status()).toBe(404)
  }
})

test('robots find the sitemap, and in its parts the pages, transcripts, speakers and statements', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, part]) => part ?? '')
  expect(parts).toEqual(
    ['pages', 'transcripts-1', 'speakers', 'statements-1'].map((part) => `${baseURL}/sitemaps/${part}.xml`),
  )
  const all = (await Promise.all(parts.map(async (part) => (await request.get(part)).text()))).join('')
  const statement = await findStatement(request, 'multipolarity')
  for (const path of ['/about', almaty, '/speakers/sergey-lavrov', statement])
    expect(all).toContain(`<loc>${baseURL}${path}</loc>`)
})

test('browsers find out how to search the archive from their address bar', async ({ page, request, baseURL }) => {
  await page.goto('/')
  const described = await page.locator('link[rel=search]').getAttribute('href')
  const response = await request.get(described ?? '')
  expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml')
  expect(await response.text()).toContain(`template="${baseURL}/search?q={searchTerms}"`)
  const suggestions = await (await request.get('/search/suggest?q=psak&format=opensearch')).json()
  expect(suggestions[0]).toBe('psak')
  expect(suggestions[1]).toContain('Jen Psaki')
})
