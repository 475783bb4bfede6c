import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './reader.ts'
import { fromHere, signInAs } from './sign-in.ts'

const json = { ...fromHere, accept: 'application/json' }
const talk = (words: string) => `---
title: ${words}
date: 2024-05-06
---

MS. BERG: Good morning to all of ${words}.

Q: Is it open?
`

type Result = { fileName: string; draftId: string | null; title: string | null; doubts: string[] }
type Sent = { name: string; text: string }

async function send(request: APIRequestContext, files: Sent[]) {
  const multipart = new FormData()
  for (const { name, text } of files) multipart.append('files', new File([text], name))
  const answer = await request.post('/desk/upload/files', { multipart, headers: json })
  const body = (await answer.json()) as { results?: Result[]; detail?: string }
  return { status: answer.status(), ...body }
}

test('fifty files are read at once, each with a result of its own; fifty-one are refused', async ({ request }) => {
  test.setTimeout(240_000)
  await signInAs(request, 'contributor')
  const files = Array.from({ length: 50 }, (_, at) => ({ name: `talk-${at}.md`, text: talk(`Talk ${at}`) }))
  files[7] = { name: 'old.rtf', text: '{\\rtf1 hello}' }
  const sent = await send(request, files)
  expect(sent.results).toHaveLength(50)
  expect(sent.results?.[7]).toMatchObject({ fileName: 'old.rtf', draftId: null })
  expect(sent.results?.filter(({ draftId }) => draftId !== null)).toHaveLength(49)
  const more = await send(request, [...files, { name: 'one-more.md', text: talk('One more') }])
  expect(more).toMatchObject({ status: 400, detail: expect.stringContaining('At most 50 files') })
})

test('a request of 200 MB is refused before it is read, and a file of 21 MB by itself', async ({ request }) => {
  await signInAs(request, 'contributor')
  const headers = {
    ...json,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(200 * 1024 * 1024),
  }
  expect(await refusalOf(headers, await cookieOf(request))).toBe(413)
  const large = await send(request, [
    { name: 'large.txt', text: 'x'.repeat(21 * 1024 * 1024) },
    { name: 'talk.md', text: talk('Beside') },
  ])
  expect(large.results?.map(({ draftId }) => draftId !== null)).toEqual([false, true])
  expect(large.results?.[0]?.doubts.join()).toContain('at most 20 MB')
})

async function cookieOf(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The status that comes back when a long body is announced and only its beginning is sent. */
async function refusalOf(headers: Record<string, string>, cookie: string): Promise<number> {
  const { request: ask } = await import('node:http')
  const url = new URL('/desk/upload/files', fromHere.origin)
  return new Promise((resolve, reject) => {
    const asked = ask(url, { method: 'POST', headers: { ...headers, cookie } }, ({ statusCode = 0 }) => {
      resolve(statusCode)
      asked.destroy()
    })
    asked.on('error', reject)
    asked.write('--x\r\n')
  })
}

test('the name of a file leads nowhere, and a page full of script is stored and shown without harm', async ({
  page,
}) => {
  const { request } = page
  await signInAs(request, 'contributor')
  const attack = `<!doctype html><html><head><title>Attack <script>window.hurt=1</script></title></head><body>
    <h1>A talk in May</h1><p>May 6, 2024</p>
    <p onclick="window.hurt=2">MS. BERG: Good morning <img src=x onerror="window.hurt=3"> to <a href="javascript:window.hurt=4">all</a>.</p>
    <p>Q: Is <svg onload="window.hurt=5"></svg><iframe srcdoc="<script>parent.hurt=6</script>"></iframe> it open?</p>
    <script>window.hurt = 7</script></body></html>`
  const sent = await send(request, [{ name: '../../../etc/<b>cron.html', text: attack }])
  const [result] = sent.results ?? []
  expect(result?.fileName).toBe('bcron.html')
  const path = `/desk/drafts/${result?.draftId}`
  for (const address of [path, `${path}/preview`, `${path}/publish`, `${path}/statements/0`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(await page.locator('main a[href^="javascript:"], main [onerror], main [onclick], main iframe').count()).toBe(
      0,
    )
  }
  const file = await request.get(`${path}/file`)
  expect(file.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''bcron.html",
    'x-content-type-options': 'nosniff',
  })
  expect((await file.body()).toString()).toBe(attack)
})

test('an address of this machine or its network is not fetched', async ({ request }) => {
  await signInAs(request, 'contributor')
  for (const address of [
    fromHere.origin,
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
  ]) {
    const answer = await request.post('/desk/upload/address', { form: { address }, headers: json })
    expect(answer.status(), address).toBe(422)
  }
})

test('another contributor can neither see nor change a draft; an editor can, and only an editor publishes', async ({
  browser,
  request,
}) => {
  await signInAs(request, 'contributor', 'Owner')
  const [mine] = (await send(request, [{ name: 'mine.md', text: talk('Mine') }])).results ?? []
  const path = `/desk/drafts/${mine?.draftId}`
  const form = { version: '1', text: 'x' }
  const other = (await browser.newContext()).request
  await signInAs(other, 'contributor', 'Other')
  for (const page of ['', '/preview', '/publish', '/file'])
    expect((await other.get(path + page)).status()).not.toBe(200)
  for (const change of ['save', 'act', 'metadata', 'presence', 'discard', 'correction', 'publish/now'])
    expect((await other.post(`${path}/${change}`, { form, headers: json })).status(), change).toBe(403)
  expect((await request.post(`${path}/publish/now`, { form, headers: json })).status()).toBe(403)
  const editor = (await browser.newContext()).request
  await signInAs(editor, 'editor', 'Editor')
  expect((await editor.get(path)).status()).toBe(200)
  const reader = (await browser.newContext()).request
  expect((await reader.get(`${path}/preview`, { maxRedirects: 0 })).status()).not.toBe(200)
  const away = await editor.post(`${path}/discard`, { form, headers: { ...json, origin: 'https://evil.example' } })
  expect(away.status()).toBe(403)
})
