import { expect, test } from './reader.ts'

test('filters narrow a search, show as chips, and are taken away again', async ({ page }) => {
  await page.goto('/search?q=president')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  await filters.getByRole('link', { name: /^Answers/ }).click()
  await expect(page).toHaveURL('/search?q=president&kind=answer')
  for (const article of await page.getByRole('article').all()) await expect(article).toContainText('Answer')
  await filters.getByRole('link', { name: /^Jen Psaki/ }).click()
  await expect(page).toHaveURL('/search?q=president&speaker=jen-psaki&kind=answer')
  await page.getByRole('link', { name: 'Remove filter: Jen Psaki' }).click()
  await expect(page).toHaveURL('/search?q=president&kind=answer')
  await page.goBack()
  await expect(page).toHaveURL('/search?q=president&speaker=jen-psaki&kind=answer')
})

test('a new question keeps the filters', async ({ page }) => {
  await page.goto('/search?q=security&kind=question')
  await page.getByRole('combobox').fill('president')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=president&kind=question')
})

test('results stand in the order that is asked for', async ({ page }) => {
  const days = async () =>
    page.locator('article h3 time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  await page.goto('/search?q=president')
  await page.getByRole('link', { name: 'Oldest' }).click()
  await expect(page).toHaveURL('/search?q=president&sort=oldest')
  const oldest = await days()
  expect(oldest.length).toBeGreaterThan(5)
  expect(oldest).toEqual([...oldest].sort())
  await page.getByRole('link', { name: 'Newest' }).click()
  await expect(page).toHaveURL('/search?q=president&sort=newest')
  const newest = await days()
  expect(newest).toEqual([...newest].sort().reverse())
})

test('pages follow one another and show different statements', async ({ page }) => {
  await page.goto('/search?q=president')
  const first = await page.locator('article h3 a').first().getAttribute('href')
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL('/search?q=president&page=2')
  await expect(page.getByText('Page 2 of')).toBeVisible()
  expect(await page.locator('article h3 a').first().getAttribute('href')).not.toBe(first)
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL('/search?q=president')
})

test('parameters that make no sense are as if they were not there', async ({ page }) => {
  await page.goto('/search?q=multipolarity&kind=shout&year=99&sort=loudest&page=-3&speaker=../etc')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Filters' })).toHaveCount(0)
})

test('a search without results says what to try', async ({ page }) => {
  await page.goto('/search?q=multipolarity+zzyzx&kind=question')
  await expect(page.getByText('No statement has all of this in it.')).toBeVisible()
  await page.getByRole('link', { name: 'multipolarity', exact: true }).click()
  await expect(page).toHaveURL('/search?q=multipolarity&kind=question')
  await page.goto('/search?q=multipolarity&kind=note')
  await page.getByRole('link', { name: /without filters/ }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('what is asked is shown as text, never as HTML', async ({ page }) => {
  const attack = `"><script>document.title='taken'</script><img src=x onerror=document.title='taken'>`
  const response = await page.goto(`/search?q=${encodeURIComponent(attack)}&speaker=${encodeURIComponent(attack)}`)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('combobox')).toHaveValue(attack)
  await expect(page.locator('main img, main script')).toHaveCount(0)
  await expect(page).not.toHaveTitle('taken')
})
