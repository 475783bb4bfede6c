import type { APIRequestContext, Page } from '@playwright/test'
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

/** The statement of a review that has these words. */
export const statementOf = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Statements' }).getByRole('listitem').filter({ hasText: words })

/** Wait until the server has what is on the page. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor()
}
