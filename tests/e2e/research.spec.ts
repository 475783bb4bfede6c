import type { APIRequestContext } from '@playwright/test'
import { almaty } from './pages.ts'
import { expect, test } from './reader.ts'

async function getText(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  return response.text()
}

test('a whole search leaves as CSV, JSON Lines and Excel, with permalinks that work', async ({ page, request }) => {
  await page.goto('/search?q=multipolarity&kind=answer')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await downloading).suggestedFilename()).toBe('rostrum-multipolarity-answer.csv')

  const lines = (await getText(request, '/search/export.jsonl?q=multipolarity&kind=answer')).trim().split('\n')
  const records = lines.map((line) => JSON.parse(line))
  await expect(page.getByRole('article')).toHaveCount(records.length)
  for (const { permalink, kind, text, citation } of records) {
    expect(kind).toBe('answer')
    expect(citation.endsWith(` ${permalink}`)).toBe(true)
    const statement = await getText(request, new URL(permalink).pathname)
    expect(statement).toContain(text.slice(0, 20))
  }

  const workbook = await request.get('/search/export.xlsx?q=multipolarity')
  expect(workbook.headers()['content-type']).toContain('spreadsheetml')
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')
})

test('an export says how many statements there are, and asks for a question when there is none', async ({
  request,
}) => {
  const head = await request.head('/search/export.csv?q=president')
  expect(Number(head.headers()['x-rostrum-total'])).toBeGreaterThan(20)
  expect(head.headers()['content-disposition']).toBe('attachment; filename="rostrum-president.csv"')
  expect((await request.get('/search/export.csv')).status()).toBe(400)
  expect((await request.get('/search/export.pdf?q=president')).status()).toBe(404)
})

test('a search is followed as an Atom feed that knows its readers', async ({ page, request }) => {
  await page.goto('/search?q=multipolarity')
  const link = page.locator('link[type="application/atom+xml"][title="This search"]')
  await expect(link).toHaveAttribute('href', '/search/feed.atom?q=multipolarity')
  const response = await request.get('/search/feed.atom?q=multipolarity')
  expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const feed = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      const entries = [...parsed.querySelectorAll('entry')]
      return {
        broken: parsed.querySelector('parsererror') !== null,
        root: parsed.documentElement.namespaceURI,
        ids: entries.map((entry) => entry.querySelector('id')?.textContent ?? ''),
      }
    },
    await response.text(),
  )
  expect(feed).toMatchObject({ broken: false, root: 'http://www.w3.org/2005/Atom' })
  expect(feed.ids.length).toBeGreaterThan(0)
  for (const id of feed.ids) expect((await request.get(id)).status()).toBe(200)

  const headers = { 'if-none-match': response.headers()['etag'] ?? '' }
  expect((await request.get('/search/feed.atom?q=multipolarity', { headers })).status()).toBe(304)
  const since = { 'if-modified-since': response.headers()['last-modified'] ?? '' }
  expect((await request.get('/search/feed.atom?q=multipolarity', { headers: since })).status()).toBe(304)
  expect((await request.get('/search/feed.atom?q=security', { headers })).status()).toBe(200)
})

test('new transcripts, and those with a speaker, are feeds that pages name', async ({ page, request, baseURL }) => {
  await page.goto('/speakers/jen-psaki')
  const links = page.locator('link[type="application/atom+xml"]')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(addresses.toSorted()).toEqual(['/feed.atom', '/speakers/jen-psaki/feed.atom'])
  expect(await getText(request, '/feed.atom')).toContain(`<id>${new URL(almaty, baseURL).href}</id>`)
  expect(await getText(request, '/speakers/jen-psaki/feed.atom')).toContain(
    'Press Briefing by Press Secretary Jen Psaki',
  )
  expect((await request.get('/speakers/nobody/feed.atom')).status()).toBe(404)
})

test('words stand in context under one another, in the order asked for', async ({ page }) => {
  await page.goto('/search?q=security')
  await page.getByRole('link', { name: 'In context' }).click()
  await expect(page).toHaveURL('/search/context?q=security')
  const row = page.getByRole('row').nth(1)
  await expect(row.getByRole('cell')).toHaveCount(5)
  const words = async () =>
    page
      .locator('td.before')
      .evaluateAll((cells) =>
        cells.map((cell) => cell.textContent?.toLowerCase().match(/([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u)?.[1] ?? '~'),
      )
  await page.getByRole('link', { name: 'Word before' }).click()
  await expect(page).toHaveURL('/search/context?q=security&sort=left')
  const before = await words()
  expect(before.length).toBeGreaterThan(10)
  expect(before).toEqual(before.toSorted())
  const match = await page
    .locator('td.match')
    .evaluateAll((cells) => cells.slice(0, 20).map((cell) => Math.round(cell.getBoundingClientRect().left)))
  expect(new Set(match).size).toBe(1)
  await page.locator('td.match a').first().click()
  await expect(page.locator('.statement.large')).toContainText(/securit/i)
})

test('lines of context leave as CSV', async ({ request }) => {
  const csv = await getText(request, '/search/context.csv?q=multipolarity')
  expect(csv.split('\r\n')[0]).toBe('\ufeffleft,match,right,date,speaker,kind,title,permalink,citation')
  expect(csv).toContain(',multipolarity,')
})

test('counts over time are a chart with a title, its table, and links to what was counted', async ({
  page,
  request,
}) => {
  await page.goto('/search/frequency')
  await page.getByRole('textbox', { name: 'Term 1' }).fill('inflation')
  await page.getByRole('textbox', { name: 'Term 2' }).fill('"rule of law"')
  await page.getByLabel('By', { exact: true }).selectOption('Year')
  await page.getByRole('button', { name: 'Count' }).click()
  await expect(page).toHaveURL(/\/search\/frequency\?q=inflation&q=%22rule\+of\+law%22&period=year/)
  const chart = page.getByRole('img', { name: /^Occurrences per million words by year/ })
  await expect(chart).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: 'inflation' })).toBeVisible()
  const row = page.getByRole('row', { name: /^2022/ })
  const count = Number(await row.getByRole('link').first().textContent())
  expect(count).toBeGreaterThan(0)
  const csv = await getText(request, '/search/frequency.csv?q=inflation&period=year')
  expect(csv).toContain(`2022,inflation,,${count},`)
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL('/search?q=inflation&year=2022')
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('results stand by transcript, and stay so in another order', async ({ page }) => {
  await page.goto('/search?q=president')
  await page.getByRole('link', { name: 'By transcript' }).click()
  await expect(page).toHaveURL('/search?q=president&group=transcript')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^\d+ statements in \d transcripts$/)
  await page.getByRole('link', { name: 'Oldest' }).click()
  await expect(page).toHaveURL('/search?q=president&group=transcript&sort=oldest')
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('February 1, 2021')
  await page
    .getByRole('link', { name: /more statements in this transcript/ })
    .first()
    .click()
  const titles = await page.locator('article p a').evaluateAll((links) => links.map((link) => link.textContent))
  expect(new Set(titles)).toEqual(new Set(['Press Briefing by Press Secretary Jen Psaki, February 1, 2021']))
})

test('a place narrows a search down', async ({ page }) => {
  await page.goto('/search?q=security')
  await page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('link', { name: /^Almaty/ })
    .click()
  await expect(page).toHaveURL('/search?q=security&place=Almaty')
  await page.getByRole('link', { name: 'In context' }).click()
  await page.getByRole('link', { name: 'Remove filter: Almaty' }).click()
  await expect(page).toHaveURL('/search/context?q=security')
})

test('the search box suggests, and the keyboard chooses', async ({ page }) => {
  await page.goto('/search')
  const box = page.getByRole('combobox', { name: 'Search the transcripts' })
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await box.pressSequentially('lavr')
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(list.getByRole('option', { name: /^Speaker Sergey Lavrov/ })).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('ArrowDown')
  const first = list.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await box.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(box).toHaveValue('lavr')
  await box.press('ArrowDown')
  await expect(list).toBeVisible()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL('/speakers/sergey-lavrov')
})

test('a suggested word is searched with the filters kept, and what is typed is searched as it is', async ({ page }) => {
  await page.goto('/search?q=security&kind=answer')
  const box = page.getByRole('combobox', { name: 'Search the transcripts' })
  await box.fill('multipol')
  await page.getByRole('option', { name: /^Search multipolarity/ }).click()
  await expect(page).toHaveURL('/search?q=multipolarity&kind=answer')
  await box.fill('multipol')
  await expect(page.getByRole('listbox')).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL('/search?q=multipol&kind=answer')
})

test('every example of the help page finds something', async ({ page, request }) => {
  await page.goto('/help/search')
  const examples = await page
    .locator('dl a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(examples.length).toBeGreaterThan(15)
  for (const example of examples) {
    const html = await getText(request, example)
    expect(html, example).not.toContain('No statement has all of this in it.')
    expect(html, example).not.toContain('border-accent border-l-3')
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('context, counts and exports work', async ({ page }) => {
    await page.goto('/search/context')
    await page.getByRole('main').getByRole('searchbox').fill('"rule of law"')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('td.match').first()).toHaveText(/rule of law/i)
    await page.getByRole('link', { name: 'Over time' }).click()
    await expect(page.getByRole('heading', { name: 'The numbers' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute('href', /frequency\.csv/)
  })
})
