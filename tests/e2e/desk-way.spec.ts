import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { followUpload, nameTown, saving, waitUntilReady } from './desk-drafts.ts'
import { findStatement } from './pages.ts'
import { root } from './place.ts'
import { expect, test } from './reader.ts'
import { signInAs } from './sign-in.ts'
import { writeWordFile } from './word-file.ts'

const briefing = 'content/2021/2021-02-01-press-briefing-psaki.md'

/** The beginning of a White House briefing as a Word file, with another title and day, one label wrong and one question missed. */
function makeBriefing(town: string): Buffer {
  const [, , body = ''] = readFileSync(join(root, briefing), 'utf8').split('---\n')
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .slice(1, 30)
  const misread = [
    `MS. PSAKI: And what will the harbour of ${town} get from the relief bill?`,
    `MS. PSAKI: The harbour of ${town} gets a new lighthouse. And when is that going to be lit for the first time?`,
    `MS. PSAKI: In April, the engineers of ${town} say.`,
  ]
  return writeWordFile([`Press Briefing on ${town}`, 'March 9, 2021', ...paragraphs, ...misread])
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** Upload a file at the desk, and go on to its draft. */
async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/desk/upload')
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.getByLabel('Drop up to 50 files here').setInputFiles({ name, mimeType, buffer })
  await page.getByRole('button', { name: 'Read the files' }).click()
  await followUpload(page)
}

const statement = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Statements' }).getByRole('listitem').filter({ hasText: words })

test('from a Word file to a published transcript, its correction and its history', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  await upload(page, `${town}.docx`, makeBriefing(town))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Press Briefing on ${town}`)
  await expectAccessible(page)

  // A question that the file gives to the wrong person.
  const misread = statement(page, 'get from the relief bill')
  await misread.click()
  await misread.getByRole('button', { name: 'Change the speaker' }).click()
  await misread.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Reporter' })
  await misread.getByRole('button', { name: 'Change the speaker', exact: true }).last().click()
  await expect(misread.locator('.who')).toContainText('Question')

  // A question that the file holds within an answer.
  const answer = statement(page, 'gets a new lighthouse')
  await answer.click()
  await answer.getByRole('button', { name: 'Split' }).first().click()
  await answer.getByLabel('The second part begins with').selectOption({ index: 0 })
  await answer.getByRole('button', { name: 'Split', exact: true }).last().click()
  const second = statement(page, 'when is that going to be lit')
  await expect(second).not.toContainText('gets a new lighthouse')
  await second.click()
  await second.getByRole('button', { name: 'Change the speaker' }).click()
  await second.getByLabel('Speaker', { exact: true }).selectOption({ label: 'Reporter' })
  await second.getByRole('button', { name: 'Change the speaker', exact: true }).last().click()
  await expect(second.locator('.who')).toContainText('Question')

  await page.getByRole('link', { name: 'Preview' }).click()
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible()
  await expect(page.locator('.statement.question').filter({ hasText: 'when is that going to be lit' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Publish …' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Published.', { exact: true })).toBeVisible()

  // A reader who is not signed in finds it, and opens its permalink.
  const reader = await (await browser.newContext()).newPage()
  const permalink = await findStatement(reader.request, `${town} engineers`)
  await reader.goto(`/search?q=${town}+engineers`)
  await expect(reader.getByText(`In April, the engineers of ${town} say.`)).toBeVisible()
  await reader.goto(permalink)
  await expect(reader.getByText(`In April, the engineers of ${town} say.`).first()).toBeVisible()

  // The correction: the same address, the new words.
  const slug = `2021-03-09-press-briefing-on-${town.toLowerCase()}`
  await page.goto(`/desk/transcripts/${slug}`)
  await page.getByRole('button', { name: 'Correct it' }).click()
  await waitUntilReady(page)
  await saving(page, async () => {
    await page.getByLabel('Text of the draft').click()
    await page.keyboard.press('Control+End')
    for (let press = 0; press < ' say.'.length + 1; press++) await page.keyboard.press('Backspace')
    await page.keyboard.type(' have said.')
  })
  await page.getByRole('link', { name: 'Publish …' }).click()
  await expect(page.getByRole('list', { name: 'Differences' }).locator('ins')).toContainText('have said')
  await page.getByLabel('Reason').fill('The engineers were misquoted.')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Published as revision 2.')).toBeVisible()
  const shows = async (words: string) => (await (await reader.request.get(permalink)).text()).includes(words)
  await expect.poll(() => shows('have said'), { timeout: 5000 }).toBe(true)
  await reader.goto(`/transcripts/${slug}/history`)
  await expect(reader.getByText('The engineers were misquoted.')).toBeVisible()

  // Withdrawn: every address says so, and why.
  await page.goto(`/desk/transcripts/${slug}`)
  await expectAccessible(page)
  await page.getByLabel('Reason').fill('The engineers asked for it.')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect.poll(async () => (await reader.request.get(permalink)).status(), { timeout: 5000 }).toBe(410)
  const gone = await reader.goto(`/transcripts/${slug}`)
  expect(gone?.status()).toBe(410)
  await expect(reader.getByText('The engineers asked for it.')).toBeVisible()
})
