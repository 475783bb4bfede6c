import { existsSync } from 'node:fs'
import { request as http } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { APIRequestContext } from '@playwright/test'
import { listDeskPages, outerPages } from './desk-pages.ts'
import { listPages } from './pages.ts'
import { address, archive, port, root } from './place.ts'
import { expect, test } from './reader.ts'
import { addAccount, fromHere, password, signIn, signInAs } from './sign-in.ts'

const attack = `"><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`

test('a request from another site changes nothing, whatever it looks like', async ({ request }) => {
  await signInAs(request, 'administrator')
  const form = { name: 'Planted', email: 'planted@example.org', role: 'administrator' }
  const elsewhere = [
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { ...fromHere, 'sec-fetch-site': 'cross-site' },
    { ...fromHere, 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { origin: `${address}.evil.example` },
    {},
  ]
  for (const headers of elsewhere) {
    const answers = [
      await request.post('/desk/accounts/add', { form, headers }),
      await request.post('/desk/accounts/add', { data: form, headers }),
      await request.post('/desk/sign-out', { form: {}, headers }),
    ]
    for (const answer of answers) expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  const page = await request.get('/desk/accounts')
  expect(page.status()).toBe(200)
  expect(await page.text()).not.toContain('planted@example.org')
})

test('a form on another site can’t sign anybody in', async ({ request }) => {
  const email = await addAccount(request, 'contributor', 'Victim')
  const form = { email, password, next: '/desk' }
  const answer = await request.post('/desk/sign-in/password', { form, headers: { origin: 'https://evil.example' } })
  expect(answer.status()).toBe(403)
  expect(answer.headers()['set-cookie']).toBeUndefined()
})

test('a session is a new one at each sign-in, and its cookie is kept from scripts and other sites', async ({
  request,
}) => {
  const email = await addAccount(request, 'contributor', 'Fixed')
  const form = { email, password }
  const planted = 'rostrum.session_token=planted.by-an-attacker'
  const enter = async (cookie: string) => {
    const answer = await request.post('/desk/sign-in/password', {
      form,
      headers: { ...fromHere, cookie },
      maxRedirects: 0,
    })
    return answer.headersArray().find(({ value }) => value.startsWith('rostrum.session_token='))?.value ?? ''
  }
  const first = await enter(planted)
  expect(first).toMatch(/; HttpOnly/)
  expect(first).toMatch(/; SameSite=Lax/)
  expect(first).not.toContain('planted')
  const second = await enter(first.split(';')[0] ?? '')
  expect(second.split(';')[0]).not.toBe(first.split(';')[0])
  const asPlanted = await request.get('/desk', { headers: { cookie: planted }, maxRedirects: 0 })
  expect(asPlanted.status()).toBe(302)
})

test('signing in leads to no other site', async ({ request }) => {
  const email = await addAccount(request, 'contributor', 'Led')
  const away = [
    ...['https://evil.example', '//evil.example', '/\\evil.example', '/desk/../../evil', '/desk\\@evil.example'],
    ...['javascript:alert(1)', '/desk/\t//evil.example', '/\t/evil.example', '/s/0000000000', '/desk@evil.example', ''],
  ]
  for (const next of away) {
    const form = { email, password, next }
    const answer = await request.post('/desk/sign-in/password', { form, headers: fromHere, maxRedirects: 0 })
    const to = new URL(answer.headers()['location'] ?? '', address)
    expect(to.origin, next).toBe(address)
    expect(to.pathname, next).toMatch(/^\/desk(\/|$)/)
    const shown = await request.get(`/desk/sign-in?${new URLSearchParams({ next })}`, { maxRedirects: 0 })
    expect(shown.headers()['location'] ?? '/desk', next).toMatch(/^\/desk(\/|$)/)
  }
})

test('what somebody writes is shown as text: names, addresses, filters, notices', async ({ page }) => {
  await signInAs(page.request, 'administrator', attack)
  const notice = Buffer.from(JSON.stringify({ kind: 'problem', text: attack })).toString('base64url')
  await page.context().addCookies([{ name: 'rostrum_notice', value: notice, url: `${address}/desk` }])
  const query = new URLSearchParams({ subject: attack, who: attack, action: attack, from: attack, shown: attack })
  for (const path of [
    '/desk',
    '/desk/account',
    '/desk/accounts',
    `/desk/audit?${query}`,
    '/desk/audit?action=account',
  ]) {
    await page.goto(path)
    await expect(
      page
        .getByText('onerror=')
        .or(page.getByRole('link', { name: /onerror/ }))
        .first(),
    ).toBeVisible()
    expect(await page.title(), path).not.toBe('taken')
    expect(await page.locator('img[onerror]').count(), path).toBe(0)
  }
  await page.context().clearCookies()
  await page.goto(`/desk/sign-in?${new URLSearchParams({ next: `/desk?${attack}` })}`)
  expect(await page.title()).toBe('Sign in · Rostrum')
})

test('a body of 200 MB is refused, announced or not', async ({ request }) => {
  test.setTimeout(180_000)
  await signInAs(request, 'contributor')
  const cookie = (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, ...fromHere, 'content-type': 'application/x-www-form-urlencoded' }
  expect(await sendLong({ ...headers, 'content-length': String(200 * 1024 * 1024) }, 3200)).toBe(413)
  expect(await sendLong({ ...headers, 'transfer-encoding': 'chunked' }, 8)).toBe(413)
})

test('51 files, or 200 MB of them, are refused whole', async ({ request }) => {
  await signInAs(request, 'contributor')
  const form = new FormData()
  for (let number = 0; number < 51; number++) form.append('files', new File(['MS. A: Hello.'], `file-${number}.txt`))
  const headers = { ...fromHere, accept: 'application/json' }
  const answer = await request.post('/desk/upload/files', { multipart: form, headers })
  expect(answer.status()).toBe(400)
  expect((await answer.json()).detail).toContain('At most 50 files')
  expect(await (await request.get('/desk/drafts')).text()).not.toContain('file-0')
  const cookie = (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const announced = { cookie, ...fromHere, 'content-type': 'multipart/form-data; boundary=x' }
  const size = { 'content-length': String(200 * 1024 * 1024) }
  expect(await sendLong({ ...announced, ...size }, 1, '/desk/upload/files')).toBe(413)
})

const planted = '../rostrum-planted.txt'

test('the name of a file leads nowhere, and says nothing to a browser', async ({ request }) => {
  await signInAs(request, 'contributor')
  const headers = { ...fromHere, accept: 'application/json' }
  for (const name of [planted, '..\\..\\planted.txt', 'a"\r\nset-cookie: x=y.txt', `${attack}.txt`]) {
    const files = { name, mimeType: 'text/plain', buffer: Buffer.from('MS. STYX: Names are harmless here.') }
    const made = await request.post('/desk/upload/files', { multipart: { files }, headers })
    expect(made.status(), name).toBe(200)
    const id: string = (await made.json()).results[0].draftId
    const file = await request.get(`/desk/drafts/${id}/file`)
    expect(file.status(), name).toBe(200)
    expect(file.headers()['content-disposition'], name).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!()*'-]+$/)
    expect(file.headers()['set-cookie'] ?? '', name).not.toContain('x=y')
    expect(await (await request.get(`/desk/drafts/${id}`)).text(), name).not.toContain('<img src=x')
  }
  for (const folder of [root, archive]) expect(existsSync(join(folder, planted))).toBe(false)
})

test('a web page full of script is read as text', async ({ page }) => {
  await signInAs(page.request, 'contributor')
  const said = 'We will keep the pages clean of every script there is.'
  const html = `<!doctype html><html><head><title>Briefing ${attack}</title><script>document.title='taken'</script></head><body onload="document.title='taken'"><h1>Briefing of the day</h1><p>January 5, 2024</p><p>MS. CLEAN: ${said} <svg onload="document.title='taken'"></svg><a href="javascript:document.title='taken'">this</a> <iframe srcdoc="<script>top.document.title='taken'</script>"></iframe></p><p>QUESTION: Really? &lt;img src=x onerror="document.title='taken'"&gt;</p><p>MS. CLEAN: Yes, ${attack} really.</p></body></html>`
  const files = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) }
  const headers = { ...fromHere, accept: 'application/json' }
  const made = await page.request.post('/desk/upload/files', { multipart: { files }, headers })
  const id: string = (await made.json()).results[0].draftId
  for (const path of [`/desk/drafts/${id}`, `/desk/drafts/${id}/preview`, `/desk/drafts/${id}/statements/0`]) {
    await page.goto(path)
    await expect(page.getByText(said.slice(0, 30)).first()).toBeAttached()
    expect(await page.title(), path).not.toBe('taken')
    expect(
      await page.locator('main iframe, main svg[onload], main [onerror], main a[href^="javascript:"]').count(),
      path,
    ).toBe(0)
  }
})

/** Send so many pieces of 64 KiB, as fast as they are taken, whatever the headers announce. @returns the status of the answer. */
function sendLong(headers: Record<string, string>, pieces: number, path = '/desk/account/password'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = http({ host: '127.0.0.1', port, path, method: 'POST', headers })
    sent.on('response', (answer) => {
      resolve(answer.statusCode ?? 0)
      sent.destroy()
    })
    sent.on('error', reject)
    Readable.from(Array(pieces).fill(Buffer.alloc(64 * 1024, 'x'))).pipe(sent)
  })
}

test('one password is tried ten times in a quarter of an hour, over the network too', async ({ request }) => {
  const email = await addAccount(request, 'contributor', 'Guessed')
  const guess = async (given: string, network: string) => {
    const headers = { ...fromHere, accept: 'application/json', 'x-forwarded-for': network }
    const answer = await request.post('/desk/sign-in/password', { data: { email, password: given }, headers })
    return answer.status()
  }
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, count) => guess(`guess ${count}`, `198.51.100.${count}`)),
  )
  expect(answers.filter((status) => status === 401)).toHaveLength(10)
  expect(answers.filter((status) => status === 429)).toHaveLength(30)
  expect(await guess(password, '203.0.113.7')).toBe(429)
  await expect(signIn(request, email)).rejects.toThrow('was not signed in')
})

const usual = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
}
test('every page carries the usual headers, and a policy that runs no script of another', async ({ request }) => {
  test.setTimeout(180_000)
  const readers = await listPages(request)
  await signInAs(request, 'administrator')
  const desk = [...outerPages, ...(await listDeskPages(request))]
  const pages = [...readers, ...desk.map(({ path }) => ({ name: path, path }))]
  for (const { name, path } of pages) {
    const headers = await headersOf(request, path)
    for (const [header, value] of Object.entries(usual)) expect(headers[header], `${name}: ${header}`).toMatch(value)
    const policy = headers['content-security-policy'] ?? ''
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy, name).toContain(part)
    expect(policy, name).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
  }
})

test('every page of the desk runs scripts by nonce alone, a new one each time, and is kept by no cache', async ({
  request,
}) => {
  test.setTimeout(180_000)
  await signInAs(request, 'administrator')
  for (const { door, path } of [...outerPages, ...(await listDeskPages(request))]) {
    if (door === '') continue
    const [first, second] = [await headersOf(request, path), await headersOf(request, path)]
    const scripts = /script-src ([^;]*)/.exec(first['content-security-policy'] ?? '')?.[1]
    expect(scripts, path).toMatch(/^'self' 'nonce-[\w+/]{24}'$/)
    expect(first['content-security-policy'], path).not.toBe(second['content-security-policy'])
    expect(first['cache-control'], path).toMatch(/no-store/)
    expect(first['x-robots-tag'], path).toBe('noindex')
  }
})

async function headersOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const answer = await request.get(path, { maxRedirects: 0 })
  return answer.headers()
}
