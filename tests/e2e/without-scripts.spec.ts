import { almaty, findStatement } from './pages.ts'
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
