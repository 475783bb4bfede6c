import { expect, type Page, test } from '@playwright/test'
import { hearingIn, makeDraft, nameTown, saving, waitUntilReady } from './desk-drafts.ts'
import { signIn, signInAs } from './sign-in.ts'

// These pages meet refusals (401, 409) and a server that can't be reached, which a browser tells in its console: reader.ts would
// take that for a fault.

/** Open the text of a draft and write at its end. */
async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const editor = page.getByLabel('Text of the draft')
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

test('two editors of one draft are told of each other, and the second save overwrites nothing', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const path = await makeDraft(page.request, hearingIn(nameTown()))
  await page.goto(path)
  await waitUntilReady(page)
  const other = await (await browser.newContext()).newPage()
  await signInAs(other.request, 'editor', 'Olaf Dahl')
  await other.goto(path)
  await expect(other.getByText('Vera Holm has this draft open as well.')).toBeVisible()
  await waitUntilReady(other)

  await saving(page, () => write(page, ' And the state.'))
  await write(other, ' And nobody else.')
  await expect(other.getByRole('heading', { name: 'Vera Holm saved this draft meanwhile' })).toBeVisible()
  await expect(other.getByLabel('Yours, not saved')).toHaveValue(/And nobody else/)
  await expect(other.getByLabel('Vera Holm’s, saved')).toHaveValue(/And the state/)
  await other.getByRole('button', { name: 'Keep theirs' }).click()
  await expect(other.getByRole('region', { name: 'Statements' })).toContainText('And the state.')
  await expect(other.getByRole('region', { name: 'Statements' })).not.toContainText('nobody else')
})

test('what the server does not have is in the browser when the tab is closed and opened again', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const path = await makeDraft(page.request, hearingIn(nameTown()))
  await page.goto(path)
  await waitUntilReady(page)
  await page.route('**/save', (route) => route.abort())
  await write(page, ' And the state.')
  await expect(page.getByText('The server can’t be reached')).toBeVisible()
  await page.close()
  const again = await context.newPage()
  await again.goto(path)
  await expect(again.getByRole('region', { name: 'Statements' })).toContainText('And the state.')
  const kept = async () => (await context.request.get(path)).text()
  await expect.poll(kept).toContain('And the state.')
})

test('a session that ends loses nothing: what was written is saved after signing in again', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const email = await signInAs(page.request, 'editor', 'Vera Holm')
  const path = await makeDraft(page.request, hearingIn(nameTown()))
  await page.goto(path)
  await waitUntilReady(page)
  await context.clearCookies()
  await write(page, ' And the state.')
  await expect(page.getByText('You are signed out. This browser keeps your text')).toBeVisible()
  await saving(page, () => signIn(page.request, email))
  await page.reload()
  await expect(page.getByRole('region', { name: 'Statements' })).toContainText('And the state.')
})
