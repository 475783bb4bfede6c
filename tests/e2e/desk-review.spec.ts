import { hearingIn, makeDraft, nameTown, waitUntilReady } from './desk-drafts.ts'
import { expect, test } from './reader.ts'
import { fromHere, signInAs } from './sign-in.ts'

test('doubts lead to their place, and metadata is a form', async ({ page }) => {
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  await page.goto(await makeDraft(page.request, hearingIn(town).replace('date: 2024-05-06\n', '')))
  await waitUntilReady(page)
  await expect(page.getByRole('list', { name: 'Doubts' })).toContainText('No date was found.')
  await page.getByRole('list', { name: 'Doubts' }).getByRole('link').first().click()
  await expect(page.getByLabel('Text of the draft')).toBeFocused()
  await page.getByLabel('Day', { exact: true }).fill('2024-05-06')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('No date was found.')).toHaveCount(0)
})

test('a draft waits for its time, is taken back, and goes out at the time that was given', async ({ page }) => {
  test.setTimeout(120_000)
  await signInAs(page.request, 'editor', 'Vera Holm')
  const town = nameTown()
  const path = await makeDraft(page.request, hearingIn(town))
  await page.goto(`${path}/publish`)
  await page.getByLabel('Or at a day and time').fill('2099-01-01T08:00')
  await page.getByRole('button', { name: 'Publish at that time' }).click()
  await expect(page.getByText('It goes out by itself 1 Jan 2099, 08:00 UTC')).toBeVisible()
  await page.getByRole('button', { name: 'Don’t publish it then' }).click()
  await expect(page.getByRole('link', { name: 'Publish …' })).toBeVisible()
  // A moment that is to come when the request arrives, however slow the machine is.
  await expect(async () => {
    const form = { version: versionOf(await page.content()), at: new Date(Date.now() + 5000).toISOString() }
    const headers = { ...fromHere, accept: 'application/json' }
    const asked = await page.request.post(`${path}/publish/at`, { form, headers })
    expect(asked.ok()).toBe(true)
  }).toPass()
  const slug = `2024-05-06-hearing-in-${town.toLowerCase()}`
  await expect
    .poll(async () => (await page.request.get(`/transcripts/${slug}`)).status(), { timeout: 60_000 })
    .toBe(200)
})

/** The version of a draft that its page shows. */
const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
