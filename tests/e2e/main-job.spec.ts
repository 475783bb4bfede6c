import { almaty } from './pages.ts'
import { expect, test } from './reader.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a reader searches, opens a statement, copies its link, and reads on in the whole transcript', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('multipolarity')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=multipolarity')
  const answer = page.getByRole('link', { name: /^Sergey Lavrov · Answer/ })
  const result = page.getByRole('article').filter({ has: answer }).first()
  await expect(result.locator('mark').first()).toHaveText(/multipolar/i)

  await result.getByRole('link', { name: /^Sergey Lavrov · Answer/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sergey Lavrov')
  await expect(page.getByRole('article')).toContainText(/multipolarity/i)

  const statement = page.url()
  await page.getByRole('link', { name: 'Copy link' }).click()
  await expect(page.getByRole('status')).toHaveText('The link is on the clipboard.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(statement)

  const secondTab = await context.newPage()
  await secondTab.goto(copied)
  await secondTab.getByRole('link', { name: 'Read in the whole transcript' }).click()
  const id = statement.split('/s/')[1]
  await expect(secondTab).toHaveURL(`${almaty}#${id}`)
  await expect(secondTab.locator(':target')).toHaveId(id ?? '')
  await expect(secondTab.locator(':target')).toBeInViewport()
  await expect(secondTab.locator(':target')).toContainText(/multipolarity/i)
})

test('an answer stands under its question, and leads to the statements before and after', async ({ page }) => {
  await page.goto(almaty)
  await page.getByRole('link', { name: 'Link to statement 3', exact: true }).click()
  await expect(page.getByText('How do you see the role of the CIS in a multipolar world?')).toBeVisible()
  await page.getByRole('link', { name: 'Previous statement' }).click()
  await expect(page.locator('.statement.large')).toContainText('How do you see the role of the CIS')
  await page.getByRole('link', { name: 'Next statement' }).click()
  await expect(page.locator('.statement.large')).toContainText('We have been laying out our approach')
})

test('the contents of a transcript lead to each of its questions', async ({ page }) => {
  await page.goto(almaty)
  const contents = page.locator('.contents').getByRole('link')
  await expect(contents).toHaveCount(6)
  await contents.nth(4).click()
  const isSeen = (target: Element) => {
    const { top, bottom } = target.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  }
  await expect.poll(() => page.locator(':target').evaluate(isSeen)).toBe(true)
  await expect(page.locator(':target')).toContainText('air service')
})

test('a speaker’s page leads to what they said', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Jen Psaki', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jen Psaki')
  await expect(page.getByText('White House Press Secretary')).toBeVisible()
  await page.getByRole('main').getByRole('combobox').fill('vaccine')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=vaccine&speaker=jen-psaki')
  await expect(page.getByRole('article').first()).toContainText('Jen Psaki')
})
