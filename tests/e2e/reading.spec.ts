import { listPages } from './pages.ts'
import { expect, test } from './reader.ts'

/** The transcript with most questions among those that the tests read. */
async function findLong(request: Parameters<typeof listPages>[0]): Promise<string> {
  const pages = await listPages(request)
  return pages.find(({ name }) => name === 'long transcript')?.path ?? '/'
}

test('j and k go from question to question, the contents and the tools say where one is', async ({ page, request }) => {
  await page.goto(await findLong(request))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = page.locator('.exchange[data-exchange="2"] .statement').first()
  await expect(second).toBeFocused()
  await expect(second).toBeInViewport()
  await expect(page.getByText(/^Question 2 of \d+$/)).toBeVisible()
  await expect(page.locator('.contents a[aria-current]')).toHaveAttribute('data-exchange', '2')
  await page.keyboard.press('k')
  await expect(page.locator('.exchange[data-exchange="1"] .statement').first()).toBeFocused()
})

test('keys do nothing while one types, and nothing at all once they are switched off', async ({ page, request }) => {
  await page.goto(await findLong(request))
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Find in this transcript' })
  await expect(field).toBeFocused()
  await page.keyboard.type('jkns?')
  await expect(field).toHaveValue('jkns?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await field.blur()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('next question')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Shortcuts are on' }).uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  const place = page.url()
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  expect(page.url()).toBe(place)
  await expect(page.getByRole('checkbox', { name: 'Questions only' })).not.toBeChecked()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
})

test('words are found in the transcript, counted, and gone through in both directions', async ({ page, request }) => {
  await page.goto(await findLong(request))
  const tools = page.getByRole('region', { name: 'Reading tools' })
  const field = tools.getByRole('searchbox')
  await field.fill('PRESIDENT')
  const told = tools.getByText(/^\d+ of \d+$/).first()
  const count = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('.statement > :not(.who)')].map((block) => block.textContent ?? '')
    return texts.join('\n').toLowerCase().split('president').length - 1
  })
  await expect(told).toHaveText(`1 of ${count}`)
  await field.press('Enter')
  await expect(told).toHaveText(`2 of ${count}`)
  await field.press('Shift+Enter')
  await field.press('Shift+Enter')
  await expect(told).toHaveText(`${count} of ${count}`)
  await tools.getByRole('button', { name: 'Next match' }).click()
  await expect(told).toHaveText(`1 of ${count}`)
  await field.fill('zzyzx')
  await expect(tools.getByText('Not found')).toBeVisible()
})

test('whoever leaves the questions alone, and brings the answers back, stays at the question they were at', async ({
  page,
  request,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(await findLong(request))
  const question = page.locator('.exchange[data-exchange="5"] .statement').first()
  for (let step = 0; step < 5; step++) await page.keyboard.press('j')
  await expect(question).toBeFocused()
  await expect(page.getByText(/^Question 5 of \d+$/)).toBeVisible()
  for (const checked of [true, false]) {
    await page.keyboard.press('s')
    await expect(page.getByRole('checkbox', { name: 'Questions only' })).toBeChecked({ checked })
    await expect(question).toBeInViewport()
    await expect(page.getByText(/^Question 5 of \d+$/)).toBeVisible()
  }
})

test('a menu folds in with Escape, which gives the focus back, and when something else is pressed', async ({
  page,
}) => {
  await page.goto('/about')
  const menu = page.locator('details.menu').first()
  const summary = menu.locator('summary')
  await summary.click()
  await expect(menu).toHaveAttribute('open')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(menu).not.toHaveAttribute('open')
  await expect(summary).toBeFocused()
  await summary.click()
  await expect(menu).toHaveAttribute('open')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(menu).not.toHaveAttribute('open')
})

test('a speaker’s name leads from one of their statements to the next', async ({ page, request }) => {
  await page.goto(await findLong(request))
  const voice = page.locator('.statement[data-voice="jen-psaki"]')
  await page.locator('[data-jump] > summary').click()
  const name = page.locator('[data-jump] a[data-voice="jen-psaki"]')
  await name.click()
  await expect(voice.nth(0)).toBeFocused()
  await name.click()
  await expect(voice.nth(1)).toBeFocused()
  await page.keyboard.press('n')
  await expect(voice.nth(2)).toBeFocused()
  await page.keyboard.press('p')
  await expect(voice.nth(1)).toBeFocused()
})

test('a statement offers a copy of its permanent link when it is pointed at or reached by the keyboard', async ({
  page,
  request,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(await findLong(request))
  const statement = page.locator('.statement').nth(1)
  const id = await statement.getAttribute('id')
  await statement.getByRole('link', { name: /^Link to statement/ }).focus()
  await page.keyboard.press('Tab')
  const copy = statement.getByRole('button', { name: 'Copy link' })
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(statement.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/s/${id}`)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the questions are skimmed and speakers are found all the same', async ({ page, request }) => {
    await page.goto(await findLong(request))
    await expect(page.getByRole('searchbox', { name: 'Find in this transcript' })).toHaveCount(0)
    const answer = page.locator('.statement.answer p:nth-child(3)').first()
    await expect(answer).toBeVisible()
    await page.getByRole('checkbox', { name: 'Questions only' }).check()
    await expect(answer).toBeHidden()
    await expect(page.locator('.statement.question').first()).toBeVisible()
    await page.locator('[data-jump] > summary').click()
    await page.locator('[data-jump] a').first().click()
    await expect(page.locator('.statement:target')).toBeInViewport()
  })

  test('a search is narrowed to months that are typed, and the months are taken away again', async ({ page }) => {
    await page.goto('/search?q=president')
    const filters = page.getByRole('complementary', { name: 'Filters' })
    await filters.getByLabel('From').fill('2022-05')
    await filters.getByLabel('To').fill('2022-05')
    await filters.getByRole('button', { name: 'Narrow' }).click()
    await expect(page).toHaveURL('/search?q=president&from=2022-05&to=2022-05')
    for (const article of await page.getByRole('article').all()) await expect(article).toContainText('May 2022')
    await page.getByRole('link', { name: 'Remove filter: May 2022' }).click()
    await expect(page).toHaveURL('/search?q=president')
  })
})

test('dragging over the months of a search narrows it to them', async ({ page }) => {
  await page.goto('/search?q=president')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  const columns = filters.locator('.histogram rect')
  const [first, last] = [
    await columns.first().getAttribute('data-month'),
    await columns.last().getAttribute('data-month'),
  ]
  const box = await filters.locator('.histogram svg').boundingBox()
  if (box === null) throw new Error('There is no histogram')
  await page.mouse.move(box.x + box.width - 1, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 1, box.y + 20, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(`/search?q=president&from=${first}&to=${last}`)
})
