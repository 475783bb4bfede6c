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
    '/speakers',
    '/s',
    '/en',
    '/en/about',
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
    titles.add(await page.title())
    expect(await page.locator('meta[name=description]').getAttribute('content'), name).toBeTruthy()
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    expect(new URL(canonical ?? '').pathname, name).toBe(path.split('?')[0])
    expect(await page.locator('html').getAttribute('lang'), name).toBe('en')
  }
  expect(titles.size).toBe(pages.length)
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

test('scripts of a search page run by nonce alone', async ({ request }) => {
  const response = await request.get('/search?q=president')
  const nonce = response.headers()['content-security-policy']?.match(/'nonce-([^']+)'/)?.[1]
  expect(response.headers()['content-security-policy']).not.toContain('unsafe-inline')
  const scripts = (await response.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
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

test('robots find the sitemap, and in it the transcripts and speakers', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`<loc>${baseURL}${almaty}</loc>`)
  expect(sitemap).toContain(`<loc>${baseURL}/speakers/sergey-lavrov</loc>`)
})
