import { hearingIn, nameTown } from './desk-drafts.ts'
import { expect, test } from './reader.ts'
import { signInAs } from './sign-in.ts'

test.use({ javaScriptEnabled: false })

test('without scripts a text is reviewed, mended and published with forms alone', async ({ page }) => {
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  await page.goto('/desk/upload')
  await page.getByLabel('Paste a transcript').fill(hearingIn(town))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hearing in ${town}`)
  const draft = page.url()
  const form = (act: string) => page.locator('form').filter({ has: page.locator(`input[value="${act}"]`) })

  await page.getByRole('link', { name: 'Change statement 3' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement 3')
  await form('split').getByLabel('The second part begins with').selectOption({ label: 'And who pays for the lamp?' })
  await form('split').getByRole('button', { name: 'Split' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Changed.' })).toBeVisible()
  await page.getByRole('link', { name: 'Change statement 4' }).click()
  await form('speaker').getByLabel('Speaker', { exact: true }).selectOption({ label: 'Reporter' })
  await form('speaker').getByRole('button').click()
  const question = page.getByRole('listitem').filter({ hasText: 'And who pays for the lamp?' })
  await expect(question.locator('.who')).toContainText('Question')

  const text = page.getByLabel('Text of the draft')
  await text.fill((await text.inputValue()).replace('The county does.', 'The county pays.'))
  await page.locator('form[action$="/save"]').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The county pays.' })).toBeVisible()
  await page.getByText('About the event').click()
  await page.getByLabel('Place', { exact: true }).fill('Lamp House')
  await page.locator('form[action$="/metadata"]').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Text of the draft')).toHaveValue(/place: Lamp House/)

  await page.goto(`${draft.replace(/#.*/, '')}/publish`)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Published.', { exact: true })).toBeVisible()
  const slug = `2024-05-06-hearing-in-${town.toLowerCase()}`
  const shown = async () => (await page.request.get(`/transcripts/${slug}`)).text()
  await expect.poll(shown).toContain('The county pays.')
})

test('without scripts a save over somebody else’s is refused with both texts, and then chosen', async ({ page }) => {
  await signInAs(page.request, 'editor', 'Vera Holm')
  await page.goto('/desk/upload')
  await page.getByLabel('Paste a transcript').fill(hearingIn(nameTown()))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await expect(page.getByLabel('Text of the draft')).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const save = async (tab: typeof page, words: string) => {
    const text = tab.getByLabel('Text of the draft')
    await text.fill((await text.inputValue()).replace('The county does.', words))
    await tab.locator('form[action$="/save"]').getByRole('button', { name: 'Save' }).click()
  }
  await save(page, 'The county and the state.')
  await expect(page.getByRole('listitem').filter({ hasText: 'The county and the state.' })).toBeVisible()
  await save(other, 'Nobody does.')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Vera Holm saved this draft meanwhile')
  await expect(other.getByLabel('Yours, not saved')).toHaveValue(/Nobody does\./)
  await expect(other.getByLabel('Vera Holm’s, saved')).toHaveValue(/The county and the state\./)
  await other.getByRole('button', { name: 'Save this one over theirs' }).click()
  await expect(other.getByRole('listitem').filter({ hasText: 'Nobody does.' })).toBeVisible()
})
