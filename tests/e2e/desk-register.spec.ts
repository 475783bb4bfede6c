import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { findStatement } from './pages.ts'
import { publish } from './publish.ts'
import { expect, test } from './reader.ts'
import { fromHere, signInAs } from './sign-in.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const script = '<script>document.title = "stolen"</script>'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** The body of an address once it answers with a status: what was just done is seen within seconds. */
async function bodyWhen(request: APIRequestContext, path: string, status: number): Promise<string> {
  await expect.poll(async () => (await request.get(path)).status()).toBe(status)
  return (await request.get(path)).text()
}

/** Two who speak, of a surname that no other test has. */
const transcript = (name: string, surname: string, said: string) => `---
title: ${name}
date: 2024-05-01
slug: ${name.toLowerCase().replaceAll(' ', '-')}
speakers: [Vera ${surname}, Veronica ${surname}]
---

Vera ${surname}: ${said}

Veronica ${surname}: And once more: ${said}
`

test('a transcript is withdrawn with a reason, answers 410 everywhere, and comes back as it was', async ({
  page,
  playwright,
  baseURL,
}) => {
  publish('heronry', transcript('The heronry hearing', 'Heron', 'The heronry stands on stilts of brass.'))
  const reader = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const statement = await findStatement(reader, 'heronry stilts brass')
  const path = '/transcripts/the-heronry-hearing'
  await signInAs(page.request, 'editor')
  await page.goto('/desk/transcripts')
  await expectAccessible(page)
  await page.getByLabel('Words of the title').fill('heronry')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'The heronry hearing' }).click()
  await expectAccessible(page)
  await page.getByLabel('Reason').fill(`The office asked. ${script}`)
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByRole('status')).toContainText('It is withdrawn')
  await expectAccessible(page)

  for (const address of [
    path,
    statement,
    `${statement}/embed`,
    `${statement}/cite`,
    `${path}/history`,
    `${path}?rev=1`,
  ]) {
    const body = await bodyWhen(reader, address, 410)
    expect(body, address).toContain('The office asked.')
    expect(body, address).not.toContain('stilts of brass')
    expect(body, address).not.toContain(script)
  }
  for (const list of ['/feed.atom', '/sitemap.xml', '/transcripts?year=2024', '/'])
    await expect.poll(async () => (await reader.get(list)).text(), { message: list }).not.toContain('heronry')
  await expect.poll(async () => (await reader.get('/search?q=heronry+stilts')).text()).not.toContain(statement)
  expect((await reader.get(`/oembed?url=${encodeURIComponent(`${baseURL}${statement}`)}`)).status()).not.toBe(200)

  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByRole('status')).toContainText('It is back')
  expect(await bodyWhen(reader, statement, 200)).toContain('stilts of brass')
  expect(await bodyWhen(reader, path, 200)).toContain('stilts of brass')
  expect(await findStatement(reader, 'heronry stilts brass')).toBe(statement)
  await reader.dispose()
})

test('two speakers are merged after a look at what changes, and are two again when that is undone', async ({
  page,
}) => {
  publish('ferry-bill', transcript('The ferry hearing', 'Quill', 'The ferry left the quay at noon.'))
  await signInAs(page.request, 'administrator')
  await page.goto('/desk/speakers?q=quill')
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: 'Vera Quill' })).toBeVisible()
  await page.getByRole('link', { name: 'Veronica Quill' }).click()
  await expect(page.getByRole('heading', { name: 'Veronica Quill', level: 1 })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Merge into').fill('vera-quill')
  await page.getByRole('button', { name: 'See what would change' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veronica Quill merged into Vera Quill')
  await expect(page.getByText('1 statement in 1 transcript would change.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByRole('status')).toContainText('merged into Vera Quill')
  const moved = await page.request.get('/speakers/veronica-quill', { maxRedirects: 0 })
  expect([moved.status(), moved.headers()['location']]).toEqual([308, expect.stringContaining('/speakers/vera-quill')])
  await page.getByRole('button', { name: /^Undo: .*merged into Vera Quill/ }).click()
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByRole('status')).toContainText('Undone')
  await expect
    .poll(async () => (await page.request.get('/speakers/veronica-quill', { maxRedirects: 0 })).status())
    .toBe(200)
})

test('a biography and a picture are shown as text and as a picture, whatever they hold', async ({ page }) => {
  publish('portrait', transcript('The portrait hearing', 'Easel', 'The portrait hangs by the stairs.'))
  await signInAs(page.request, 'administrator')
  await page.goto('/desk/speakers/vera-easel')
  await page.getByLabel('Biography').fill(`She answers questions. ${script}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Vera Easel: edited')
  const send = (name: string, mimeType: string, buffer: Buffer) =>
    page.request.post('/desk/speakers/vera-easel/picture', {
      headers: { ...fromHere, accept: 'application/json' },
      multipart: { picture: { name, mimeType, buffer } },
    })
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)
  expect((await send('face.png', 'image/png', svg)).status()).toBe(409)
  expect((await send('face.png', 'image/png', Buffer.alloc(6 * 1024 * 1024))).status()).toBe(413)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  expect((await send('face.svg', 'image/svg+xml', png)).status()).toBe(200)
  await expect
    .poll(async () => (await page.request.get('/speakers/vera-easel')).text())
    .toMatch(/pictures\/[0-9a-f]{24}\.webp/)
  await page.goto('/speakers/vera-easel')
  await expect(page.getByText('She answers questions.')).toContainText(script)
  await expect(page).not.toHaveTitle('stolen')
  const source = (await page.getByRole('img', { name: 'Vera Easel' }).getAttribute('src')) ?? ''
  const { headers } = await page.request.get(source).then((answer) => ({ headers: answer.headers() }))
  expect(headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
  await expectAccessible(page)
})

test('nobody but those who may comes to these pages', async ({ request }) => {
  expect((await request.get('/desk/speakers', { maxRedirects: 0 })).status()).toBe(302)
  await signInAs(request, 'editor')
  expect((await request.get('/desk/speakers')).status()).toBe(403)
  expect((await request.get('/desk/transcripts')).status()).toBe(200)
  const form = { reason: 'No.' }
  const elsewhere = { origin: 'https://example.org' }
  const path = '/desk/transcripts/2025-04-11-almaty-cis-foreign-ministers/withdraw'
  expect((await request.post(path, { form, headers: elsewhere, maxRedirects: 0 })).status()).toBe(403)
})
