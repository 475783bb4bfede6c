import { almaty, findStatement, listPages } from './pages.ts'
import { expect, test } from './reader.ts'

test.use({ javaScriptEnabled: false })

test('everything works without scripts: search, filter, statement, its link, the whole transcript', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('multipolarity')
  await page.getByRole('button', { name: 'Search' }).click()
  await page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('link', { name: /^Answers/ })
    .click()
  await expect(page).toHaveURL('/search?q=multipolarity&kind=answer')
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sergey Lavrov')
  const address = page.url()
  await page.getByRole('link', { name: 'Copy link' }).click()
  await expect(page).toHaveURL(address)
  await page.getByRole('link', { name: 'Read in the whole transcript' }).click()
  await expect(page).toHaveURL(`${almaty}#${address.split('/s/')[1]}`)
  await expect(page.locator('.statement:target')).toBeInViewport()
})

test('without scripts the contents of a transcript fold out on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(almaty)
  const question = page.locator('.contents').getByRole('link').first()
  await expect(question).toBeHidden()
  await page.locator('.contents > summary').click()
  await question.click()
  await expect(page.locator('.statement:target')).toBeInViewport()
})

test('without scripts the transcripts are listed by year', async ({ page }) => {
  await page.goto('/transcripts')
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2022' }).click()
  await expect(page).toHaveURL('/transcripts?year=2022')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transcripts of 2022')
  await expect(page.getByRole('article')).toHaveCount(4)
})

test('without scripts a statement is cited all the same', async ({ page, request }) => {
  const path = await findStatement(request, 'foundation of a Eurasian security architecture')
  await page.goto(path)
  await page.locator('summary', { hasText: 'Cite' }).click()
  await expect(page.getByRole('button', { name: /^Copy the/ })).toHaveCount(0)
  await page.getByRole('link', { name: /^APA, Chicago/ }).click()
  await expect(page.getByRole('definition').first()).toContainText('Lavrov, S. (2025, April 11).')
})

test('without scripts every page has its text, shows no button that does nothing, and its links lead on', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const pages = await listPages(request)
  /** One link of each kind: statements, months, filters and the like differ in what they name alone. */
  const links = new Map<string, string>()
  for (const { name, path } of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    const idle = await page
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons.filter((button) => button.closest('form') === null).map(({ outerHTML }) => outerHTML),
      )
    expect(idle, name).toEqual([])
    const found = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    // The addresses of the API are for programs; tests/e2e/api.spec.ts asks them.
    for (const link of found) if (!link.startsWith('/api/')) links.set(kindOf(link), link)
  }
  expect(links.size).toBeGreaterThan(80)
  for (const link of links.values()) {
    const response = await request.get(link)
    expect([200, 404].slice(0, link.includes('nothing') ? 2 : 1), link).toContain(response.status())
  }
})

/** A link without what it names. */
function kindOf(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://localhost')
  const path = pathname.replace(/\/s\/[0-9a-z]{10}/, '/s/…').replace(/(transcripts|speakers)\/[0-9a-z-]+/, '$1/…')
  return `${path}?${[...new Set(searchParams.keys())].sort().join('&')}`
}
