import type { Page } from '@playwright/test'
import { nameTown, saving, statementOf, waitUntilReady } from './desk-drafts.ts'
import { fingerOf, type Hands, keyboardOf } from './hands.ts'
import { findStatement } from './pages.ts'
import { expect, test } from './reader.ts'
import { addAccount, password, someNetwork } from './sign-in.ts'
import { writeWordFile } from './word-file.ts'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A short briefing as a Word file: a question under the wrong label, and one within an answer. */
const briefingOn = (town: string) => ({
  ...{ name: `${town}.docx`, mimeType },
  buffer: writeWordFile([
    `Press Briefing on ${town}`,
    'March 9, 2021',
    `MS. PSAKI: Good afternoon to all who came from ${town}.`,
    'Q Is the harbour open?',
    'MS. PSAKI: It opened at nine.',
    'MS. PSAKI: And what will it get from the relief bill?',
    'MS. PSAKI: It gets a new lighthouse. And when is that going to be lit for the first time?',
    `MS. PSAKI: In April, the engineers of ${town} say.`,
    'Q Thank you.',
  ]),
})

const desk = (page: Page) => page.getByRole('navigation', { name: 'Desk' })
const form = (page: Page) => page.locator('.statement-form')

async function signIn(page: Page, hands: Hands, email: string): Promise<void> {
  await page.goto('/desk')
  await hands.write(page.getByLabel('E-mail address'), email)
  await hands.write(page.getByLabel('Password', { exact: true }), password)
  await hands.use(page.getByRole('button', { name: 'Sign in', exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Vera Holm')
}

/** Bring a Word file, mend what was misread, publish. */
async function publishFile(page: Page, hands: Hands, town: string): Promise<void> {
  await hands.use(desk(page).getByRole('link', { name: 'Upload' }))
  await hands.chooseFile(page.getByLabel('Drop up to 50 files here'), briefingOn(town))
  await hands.use(page.getByRole('button', { name: 'Read the files' }))
  // Before the page's scripts run, the form leads to the review by itself.
  const line = page.getByRole('list', { name: 'Files' }).getByRole('link')
  await expect(line.or(page.getByRole('region', { name: 'Statements' }))).toBeVisible()
  if (await line.isVisible()) await hands.use(line)
  await waitUntilReady(page)

  await hands.takeUp('get from the relief bill')
  await giveToReporter(page, hands, 'get from the relief bill')
  await hands.takeUp('gets a new lighthouse')
  await hands.use(statementOf(page, 'gets a new lighthouse').getByRole('button', { name: 'Split' }))
  await hands.use(form(page).getByRole('button', { name: 'Split' }))
  await expect(statementOf(page, 'when is that going to be lit')).not.toContainText('gets a new lighthouse')
  await hands.takeUp('when is that going to be lit')
  await giveToReporter(page, hands, 'when is that going to be lit')

  await hands.use(page.getByRole('link', { name: 'Publish …' }))
  await hands.use(page.getByRole('button', { name: 'Publish now' }))
  await expect(page.getByText('Published.', { exact: true })).toBeVisible()
}

async function giveToReporter(page: Page, hands: Hands, words: string): Promise<void> {
  const statement = statementOf(page, words)
  await hands.use(statement.getByRole('button', { name: 'Change the speaker' }))
  await hands.choose(form(page).getByLabel('Speaker', { exact: true }), 'Reporter')
  await hands.use(form(page).getByRole('button', { name: 'Change the speaker' }))
  await expect(statement.locator('.who')).toContainText('Question')
}

async function openTranscript(page: Page, hands: Hands, town: string): Promise<void> {
  await hands.use(desk(page).getByRole('link', { name: 'Transcripts' }))
  await hands.write(page.getByLabel('Words of the title'), town)
  await hands.use(page.getByRole('button', { name: 'Search' }))
  await expect(page).toHaveURL(new RegExp(`q=${town}`))
  await hands.use(page.getByRole('link', { name: `Press Briefing on ${town}` }))
  await expect(page.getByRole('button', { name: 'Withdraw it' })).toBeVisible()
}

async function correct(page: Page, hands: Hands): Promise<void> {
  await hands.use(page.getByRole('button', { name: 'Correct it' }))
  await waitUntilReady(page)
  await saving(page, async () => {
    const text = page.getByLabel('Text of the draft')
    // The end of the text is the end of its last statement.
    await hands.write(text, '')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' That is all.')
  })
  await hands.use(page.getByRole('link', { name: 'Publish …' }))
  await expect(page.getByRole('list', { name: 'Differences' }).locator('ins')).toContainText('That is all.')
  await hands.write(page.getByLabel('Reason'), 'The last words were missing.')
  await hands.use(page.getByRole('button', { name: 'Publish now' }))
  await expect(page.getByText('Published as revision 2.')).toBeVisible()
}

/** The whole way at the desk, and what a reader who is not signed in sees of it. */
async function goTheWay(page: Page, reader: Page, hands: Hands): Promise<void> {
  const town = nameTown()
  const before = Date.now()
  await publishFile(page, hands, town)
  test
    .info()
    .annotations.push({ type: 'seconds from file to published', description: `${(Date.now() - before) / 1000}` })

  const permalink = await findStatement(reader.request, `${town} engineers`)
  await reader.goto(permalink)
  await expect(reader.getByText(`In April, the engineers of ${town} say.`).first()).toBeVisible()

  await openTranscript(page, hands, town)
  await correct(page, hands)
  const slug = `2021-03-09-press-briefing-on-${town.toLowerCase()}`
  const history = async () => (await reader.request.get(`/transcripts/${slug}/history`)).text()
  await expect.poll(history).toContain('The last words were missing.')

  await openTranscript(page, hands, town)
  await hands.write(page.getByLabel('Reason'), 'The office asked.')
  await hands.use(page.getByRole('button', { name: 'Withdraw it' }))
  await expect(page.getByRole('button', { name: 'Restore it' })).toBeVisible()
  await expect.poll(async () => (await reader.request.get(permalink)).status()).toBe(410)
  expect(await (await reader.request.get(permalink)).text()).toContain('The office asked.')
}

const networks = { extraHTTPHeaders: { 'x-forwarded-for': someNetwork() } }

test.describe('with the keyboard alone', () => {
  test.use(networks)

  test('from signing in to a Word file, published, found, corrected and withdrawn', async ({ page, browser }) => {
    test.setTimeout(300_000)
    const keyboard = keyboardOf(page)
    const email = await addAccount(page.request, 'editor', 'Vera Holm')
    await signIn(page, keyboard, email)
    const reader = await (await browser.newContext()).newPage()
    await goTheWay(page, reader, keyboard)
    test.info().annotations.push({ type: 'keys', description: String(keyboard.pressed()) })
  })

  test('statements are gone through, split, changed and taken back with single keys', async ({ page }) => {
    test.setTimeout(150_000)
    const keyboard = keyboardOf(page)
    await signIn(page, keyboard, await addAccount(page.request, 'editor', 'Vera Holm'))
    const town = nameTown()
    await keyboard.use(desk(page).getByRole('link', { name: 'Upload' }))
    const paragraphs = [`Hearing in ${town}`, 'May 6, 2024', `MS. BERG: Good morning to all of ${town}.`]
    const more = [
      'Q: Is it open?',
      'MS. BERG: The lamp is lit in April. And who pays for it?',
      'MS. BERG: The county does.',
    ]
    await keyboard.write(page.getByLabel('Paste a transcript'), '')
    await page.keyboard.insertText([...paragraphs, ...more].join('\n\n'))
    await keyboard.use(page.getByRole('button', { name: 'Read the text' }))
    await waitUntilReady(page)
    await keyboard.takeUp('lit in April')
    await page.keyboard.press('x')
    await expect(page.getByLabel('The second part begins with')).toBeFocused()
    await keyboard.use(form(page).getByRole('button', { name: 'Split' }))
    await expect(statementOf(page, 'who pays')).not.toContainText('April')
    await expect(statementOf(page, 'lit in April')).toBeFocused()
    await page.keyboard.press('j')
    await expect(statementOf(page, 'who pays')).toBeFocused()
    await page.keyboard.press('s')
    await expect(page.getByLabel('Speaker', { exact: true })).toBeFocused()
    await page.keyboard.type('Rep')
    await keyboard.use(form(page).getByRole('button', { name: 'Change the speaker' }))
    await expect(statementOf(page, 'who pays').locator('.who')).toContainText('Question')
    await expect(statementOf(page, 'who pays')).toBeFocused()
    await page.keyboard.press('z')
    await expect(statementOf(page, 'who pays').locator('.who')).toContainText('Answer')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Text of the draft')).toBeFocused()
  })
})

test.describe('on a phone', () => {
  test.use({ ...networks, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('from signing in to a Word file, published, found, corrected and withdrawn', async ({ page, browser }) => {
    test.setTimeout(300_000)
    const finger = fingerOf(page)
    await signIn(page, finger, await addAccount(page.request, 'editor', 'Vera Holm'))
    const reader = await (await browser.newContext()).newPage()
    await goTheWay(page, reader, {
      ...finger,
      // The text stands behind its source.
      write: async (target, text) => {
        if (text !== '') return finger.write(target, text)
        await page.getByRole('button', { name: 'Text', exact: true }).tap()
        await target.tap()
      },
    })
  })
})
