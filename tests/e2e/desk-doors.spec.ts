import type { APIRequestContext } from '@playwright/test'
import { deskDoors } from '#src/editors/doors.ts'
import { type Action, may } from '#src/editors/permissions.ts'
import { address } from './place.ts'
import { expect, test } from './reader.ts'
import { fromHere, type Role, signInAs } from './sign-in.ts'

const people = ['nobody', 'contributor', 'editor', 'administrator'] as const

/** An address with something in it that does not exist in the place of `[id]`: whether one may ask is answered first. */
const fill = (address: string) => address.replace(/\[\w+\]/g, 'none')

/**
 * What a door answered: whether it let in. What is sent to it is no form, so that one who is let in changes nothing: the answer
 * to that is 415, or 404 where the address names nothing.
 */
async function knock(
  request: APIRequestContext,
  method: string,
  address: string,
): Promise<'in' | 'sign in' | 'refused'> {
  const headers = { ...fromHere, accept: 'text/html', ...(method === 'GET' ? {} : { 'content-type': 'text/plain' }) }
  const body = method === 'GET' ? {} : { data: 'x' }
  const answer = await request.fetch(fill(address), { method, headers, maxRedirects: 0, ...body })
  const to = answer.headers()['location'] ?? ''
  if (to.startsWith('/desk/sign-in?')) return 'sign in'
  if (answer.status() === 403) return 'refused'
  expect([200, 303, 302, 307, 404, 415], `${method} ${address}`).toContain(answer.status())
  return 'in'
}

for (const who of people) {
  test(`every door of the desk lets in or refuses ${who} as the table says`, async ({ request }) => {
    test.setTimeout(120_000)
    if (who !== 'nobody') await signInAs(request, who)
    const actor = who === 'nobody' ? null : { id: who, name: who, role: who satisfies Role }
    const cells = Object.entries(deskDoors).flatMap(([address, door]) =>
      Object.entries(door).map(([method, action]) => ({ address, method, action: action as Action })),
    )
    expect(cells.length).toBeGreaterThan(20)
    for (const { address, method, action } of cells) {
      const expected = may(actor, action) ? 'in' : actor === null ? 'sign in' : 'refused'
      expect(await knock(request, method, address), `${who} ${method} ${address}`).toBe(expected)
    }
  })
}

test('another’s draft is closed to a contributor at every door, and open to an editor', async ({ playwright }) => {
  test.setTimeout(120_000)
  const open = async (role: Role) => {
    const request = await playwright.request.newContext({ baseURL: address })
    await signInAs(request, role)
    return request
  }
  const [owner, other, editor] = [await open('contributor'), await open('contributor'), await open('editor')]
  const secret = 'The river Lethe is closed for repairs.'
  const text = `Title: Lethe\nDate: 2024-05-05\n\nMS. STYX: ${secret}\n`
  const files = { name: 'lethe.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  const headers = { ...fromHere, accept: 'application/json' }
  const made = await owner.post('/desk/upload/files', { multipart: { files }, headers })
  const id: string = (await made.json()).results[0].draftId
  for (const [pattern, door] of Object.entries(deskDoors)) {
    if (!pattern.startsWith('/desk/drafts/[id]')) continue
    const path = pattern.replace('[id]', id).replace('[at]', '0')
    for (const [method, action] of Object.entries(door)) {
      const cell = `${method} ${pattern}`
      const ask = (request: APIRequestContext) => {
        const sent = method === 'GET' ? {} : { data: 'x', headers: { ...fromHere, 'content-type': 'text/plain' } }
        return request.fetch(path, { method, maxRedirects: 0, ...sent })
      }
      const refused = await ask(other)
      expect([403, 404], cell).toContain(refused.status())
      expect(await refused.text(), cell).not.toContain('Lethe')
      const mayOwner = may({ id: 'owner', name: 'owner', role: 'contributor' }, action, { ownerId: 'owner' })
      expect((await ask(owner)).status() === 403, `owner ${cell}`).toBe(!mayOwner)
      expect([403, 404], `editor ${cell}`).not.toContain((await ask(editor)).status())
    }
  }
  expect(await (await owner.get(`/desk/drafts/${id}`)).text()).toContain(secret)
  expect(await (await other.get('/desk/drafts')).text()).not.toContain('Lethe')
  for (const request of [owner, other, editor]) await request.dispose()
})

test('a script is told in JSON why it may not come in', async ({ request }) => {
  const ask = () =>
    request.post('/desk/accounts/add', { data: {}, headers: { ...fromHere, accept: 'application/json' } })
  expect(await (await ask()).json()).toMatchObject({ status: 401, title: 'Not signed in' })
  await signInAs(request, 'editor')
  expect(await (await ask()).json()).toMatchObject({ status: 403, title: 'Not allowed' })
})

test('none of the account library’s own addresses is open', async ({ request }) => {
  await signInAs(request, 'administrator')
  const paths = [
    'sign-up/email',
    'sign-in/email',
    'get-session',
    'update-user',
    'delete-user',
    'change-email',
    'ok',
    'error',
  ]
  const more = ['sign-in/social', 'two-factor/enable', 'passkey/list-user-passkeys', 'list-sessions', 'reset-password']
  for (const path of [...paths, ...more]) {
    for (const base of ['/desk/auth', '/api/auth']) {
      expect((await request.get(`${base}/${path}`)).status(), path).toBe(404)
      const posted = await request.post(`${base}/${path}`, { data: {}, headers: fromHere })
      expect([404, 405], path).toContain(posted.status())
    }
  }
})
