import AxeBuilder from '@axe-core/playwright'
import { findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'

const useful = 'These meetings were useful. They helped us learn more about each other’s positions'
const article = `“We have concluded with great satisfaction that the Plan has been fulfilled,” Lavrov said.

According to Jen Psaki, “${useful}.”

${'Nothing is quoted in this sentence, which only makes the article long. '.repeat(20)}

Joe Biden said: “We will build a wall around every swimming pool in Kansas.”`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a sentence is checked, has an address of its own, and leads to its words', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Quotations' }).click()
      await page.getByRole('textbox').fill(useful)
      await page.getByRole('button', { name: 'Check' }).click()
      await expect(page).toHaveURL(/\/quote\?q=These\+meetings/)
      const finding = page.getByRole('listitem').filter({ hasText: 'Word for word as Sergey Lavrov said it.' })
      await expect(finding.locator('mark')).toHaveText(useful)
      await finding.getByRole('link', { name: 'Read it where it was said' }).click()
      await expect(page).toHaveURL(/\/s\/[0-9a-z]{10}\?q=These\+meetings/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sergey Lavrov')
    })

    test('an article is kept, its quotations lead to their verdicts and back', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/quote')
      await page.getByRole('textbox').fill(article)
      await page.getByRole('button', { name: 'Check' }).click()
      await expect(page).toHaveURL(/\/quote\?text=[\w-]{22}$/)
      await expect(page.getByRole('textbox')).toHaveValue(article)
      await expect(page.getByRole('heading', { name: '3 quotations' })).toBeVisible()
      const findings = page.locator('.finding')
      await expect(findings.nth(0)).toContainText('Altered')
      await expect(findings.nth(0).locator('ins')).toHaveText(['great', 'the'])
      await expect(findings.nth(0).locator('del')).toHaveText(['this'])
      await expect(findings.nth(1)).toContainText('The text gives this to Jen Psaki. It was Sergey Lavrov who said it.')
      await expect(findings.nth(2)).toContainText('Nobody in this archive is on record with this')
      await page
        .locator('.quoted-text')
        .getByRole('link', { name: /swimming pool/ })
        .click()
      await expect(findings.nth(2)).toBeInViewport()
      await findings.nth(2).getByRole('link', { name: 'Quotation 3' }).click()
      await expect(page.locator('#in-text-3')).toBeInViewport()
      const width = await page.locator('html').evaluate((html) => html.scrollWidth)
      expect(width).toBeLessThanOrEqual(390)
    })
  })
}

test('a text that is no longer kept, or too long, is answered with what to do', async ({ page, request }) => {
  await page.goto('/quote?text=never-kept')
  await expect(page.getByRole('alert').filter({ hasText: 'Paste it again' })).toBeVisible()
  const form = { q: 'x'.repeat(100_001) }
  const answer = await request.post('/quote/text', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(answer.headers()['location']).toBe('/quote?problem=long')
})

test('programs are answered in JSON, and told what is wrong', async ({ request }) => {
  const check = (data: unknown, headers = {}) => request.post('/api/v1/quotations/check', { data, headers })
  const answer = await check({ text: `“${useful},” said Psaki.` })
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({
    quotations: [{ verdict: 'misattributed', passage: { speaker: { slug: 'sergey-lavrov' }, exact: useful } }],
    leftOut: 0,
  })
  const wrong = [
    { status: 400, answer: await check({ words: 'x' }) },
    { status: 400, answer: await check('{', { 'content-type': 'application/json' }) },
    { status: 400, answer: await check({ text: 'x'.repeat(100_001) }) },
    { status: 413, answer: await check({ text: 'x'.repeat(700_000) }) },
    { status: 415, answer: await check('text', { 'content-type': 'text/plain' }) },
    { status: 405, answer: await request.get('/api/v1/quotations/check') },
  ]
  for (const { status, answer } of wrong) {
    expect(answer.status()).toBe(status)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  }
})

test('a statement that quotes another leads to the words, and the other back', async ({ page, request }) => {
  test.setTimeout(60_000)
  const write = (slug: string, date: string, body: string) =>
    `---\ntitle: Hearing on the ${slug}\ndate: ${date}\nslug: ${slug}\n---\n\n${body}\n`
  const said = 'The old granary of Hollow Hill will be a library before the next harvest comes in.'
  publish('granary', write('granary', '2024-06-01', `CHAIR OAK: ${said}\n\nQ    Who pays?\n\nCHAIR OAK: The county.`))
  publish('library', write('library', '2024-07-01', `Q    You said, “${said}” Will it?\n\nCHAIR OAK: It will be.`))
  await page.goto(await findStatement(request, '"granary of Hollow Hill" kind:question'))
  const quotes = page.getByRole('region', { name: 'Quotes' })
  await expect(quotes.locator('q')).toHaveText(said.replace(/\.$/, ''))
  await quotes.getByRole('link').click()
  await expect(page.locator('mark')).toHaveText(said.replace(/\.$/, ''))
  const quoted = page.getByRole('region', { name: 'Quoted in' })
  await expect(quoted).toContainText('Hearing on the library')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
