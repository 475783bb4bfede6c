import { listPages } from './pages.ts'
import { expect, test } from './reader.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

test('on a small phone no page is wider than the screen', async ({ page, request }) => {
  for (const { name, path } of await listPages(request)) {
    await page.goto(path)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, name).toBeLessThanOrEqual(0)
  }
})

test('on a phone the filters of a search fold out above its results', async ({ page }) => {
  await page.goto('/search?q=security')
  const answers = page.getByRole('link', { name: /^Answers/ })
  await expect(answers).toBeHidden()
  await page.getByText('Filters', { exact: true }).click()
  await answers.click()
  await expect(page).toHaveURL('/search?q=security&kind=answer')
})
