import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import { fromHere } from './sign-in.ts'

/** A name that no other run of the tests has, made of letters alone. */
export const nameTown = (): string =>
  `Northport${[...crypto.randomUUID().replace(/\d|-/g, ''), ...crypto.randomUUID().replace(/\d|-/g, '')].slice(0, 12).join('')}`

/** A short hearing in a town; the third statement holds a question that its transcriber missed. */
export const hearingIn = (town: string): string => `---
title: Hearing in ${town}
date: 2024-05-06
---

MS. BERG: Good morning to all of ${town}. The harbour opened at nine.

Q: When will the lighthouse be lit again?

MS. BERG: The lighthouse is lit again in April. And who pays for the lamp?

MS. BERG: The county does.
`

/** Make a draft of a text. @returns its address. */
export async function makeDraft(request: APIRequestContext, text: string): Promise<string> {
  const multipart = { files: { name: 'hearing.md', mimeType: 'text/markdown', buffer: Buffer.from(text) } }
  const answer = await request.post('/desk/upload/files', { multipart, headers: fromHere, maxRedirects: 0 })
  const address = answer.headers()['location'] ?? ''
  if (!address.startsWith('/desk/drafts/')) throw new Error(`No draft was made: ${answer.status()} ${address}`)
  return address
}

/** Publish a draft as it stands. */
export async function publishDraft(request: APIRequestContext, address: string, form: object = {}): Promise<void> {
  const page = await (await request.get(`${address}/publish`)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const over = /name="over" value="(\d*)"/.exec(page)?.[1] ?? ''
  const headers = { ...fromHere, accept: 'application/json' }
  const answer = await request.post(`${address}/publish/now`, { form: { version, over, ...form }, headers })
  if (!answer.ok()) throw new Error(`It was not published: ${await answer.text()}`)
}

/** The statement of a review that has these words. */
export const statementOf = (page: Page, words: string): Locator =>
  page.getByRole('region', { name: 'Statements' }).getByRole('listitem').filter({ hasText: words })

/** Wait until the scripts of a review run and its editor is there: what is pressed before that does nothing. */
export async function waitUntilReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled()
}

/** Do something that is saved by itself, and wait until the server has all of it. */
export async function saving(page: Page, work: () => Promise<void>): Promise<void> {
  // A page says “Saved” from its beginning: only an answer to a save shows that there was one.
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/save') && answer.ok())
  await work()
  await saved
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

/** Go on from the upload of one file to the review of its draft, with scripts or before they run. */
export async function followUpload(page: Page): Promise<void> {
  const line = page.getByRole('list', { name: 'Files' }).getByRole('link')
  const review = page.getByRole('region', { name: 'Statements' })
  await expect(line.or(review)).toBeVisible()
  if (await line.isVisible()) await line.press('Enter')
  await waitUntilReady(page)
}
