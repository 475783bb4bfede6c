import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { hearingIn, makeDraft, nameTown, statementOf, waitUntilSaved } from './desk-drafts.ts'
import { expect, test } from './reader.ts'
import { fromHere, signInAs } from './sign-in.ts'

/** Press Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 90; press++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The focus does not come there')
}

test('with the keyboard alone: from a pasted text to a published transcript', async ({ page }) => {
  test.setTimeout(150_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  await page.goto('/desk/upload')
  await tabTo(page, page.getByLabel('Paste a transcript'))
  await page.keyboard.insertText(hearingIn(town))
  await tabTo(page, page.getByRole('button', { name: 'Read the text' }))
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)

  await tabTo(page, statementOf(page, 'Good morning'))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(statementOf(page, 'lit again in April')).toBeFocused()
  await page.keyboard.press('x')
  const cut = page.getByLabel('The second part begins with')
  await expect(cut).toBeFocused()
  await tabTo(page, page.locator('.statement-form').getByRole('button', { name: 'Split' }))
  await page.keyboard.press('Enter')
  await expect(statementOf(page, 'who pays')).not.toContainText('April')
  await expect(statementOf(page, 'lit again in April')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await expect(page.getByLabel('Speaker', { exact: true })).toBeFocused()
  await page.keyboard.type('Rep')
  await tabTo(page, page.locator('.statement-form').getByRole('button', { name: 'Change the speaker' }))
  await page.keyboard.press('Enter')
  await expect(statementOf(page, 'who pays').locator('.who')).toContainText('Question')
  await expect(statementOf(page, 'who pays')).toBeFocused()
  await page.keyboard.press('z')
  await expect(statementOf(page, 'who pays').locator('.who')).toContainText('Answer')
  await waitUntilSaved(page)

  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Text of the draft')).toBeFocused()
  await page.keyboard.press('Control+Home')
  await tabTo(page, statementOf(page, 'who pays'))
  await page.goto(`${page.url()}/publish`)
  await tabTo(page, page.getByRole('button', { name: 'Publish now' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Published.', { exact: true })).toBeVisible()
})

test('doubts lead to their place, and metadata is a form', async ({ page }) => {
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  await page.goto(await makeDraft(page.request, hearingIn(town).replace('date: 2024-05-06\n', '')))
  await waitUntilSaved(page)
  await expect(page.getByRole('list', { name: 'Doubts' })).toContainText('No date was found.')
  await page.getByRole('list', { name: 'Doubts' }).getByRole('link').first().click()
  await expect(page.getByLabel('Text of the draft')).toBeFocused()
  await page.getByLabel('Day', { exact: true }).fill('2024-05-06')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('No date was found.')).toHaveCount(0)
})

test('a draft goes out at the time that was given', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  const path = await makeDraft(page.request, hearingIn(town))
  const at = new Date(Date.now() + 4000).toISOString()
  await page.goto(path)
  await page.request.post(`${path}/publish/at`, { form: { version: '1', at }, headers: fromHere })
  await page.reload()
  await expect(page.getByText('It goes out by itself')).toBeVisible()
  const slug = `2024-05-06-hearing-in-${town.toLowerCase()}`
  await expect
    .poll(async () => (await page.request.get(`/transcripts/${slug}`)).status(), { timeout: 30_000 })
    .toBe(200)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a text is pasted, a statement split, and the draft published; axe finds nothing', async ({ page }) => {
    test.setTimeout(150_000)
    await signInAs(page.request, 'editor', 'Vera Holm')
    await page.goto('/desk/upload')
    await page.getByLabel('Paste a transcript').fill(hearingIn(nameTown()))
    await page.getByRole('button', { name: 'Read the text' }).tap()
    await waitUntilSaved(page)
    await statementOf(page, 'lit again in April').tap()
    await statementOf(page, 'lit again in April').getByRole('button', { name: 'Split' }).first().tap()
    await page.locator('.statement-form').getByRole('button', { name: 'Split' }).tap()
    await expect(statementOf(page, 'who pays')).not.toContainText('April')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wider).toBe(false)
    await page.getByRole('link', { name: 'Publish …' }).tap()
    await page.getByRole('button', { name: 'Publish now' }).tap()
    await expect(page.getByText('Published.', { exact: true })).toBeVisible()
  })
})
