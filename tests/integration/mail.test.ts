import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailPasswordLink } from '#src/editors/mail-password-link.ts'
import { setPassword } from '#src/editors/set-password.ts'
import { signIn } from '#src/editors/sign-in.ts'
import { openMailServer } from '../support/mail-server.ts'
import { browserWith, openScratchDesk, type ScratchDesk } from '../support/scratch-desk.ts'

let desk: ScratchDesk
let mail: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  desk = await openScratchDesk()
  mail = await openMailServer()
})
afterAll(async () => {
  await mail.close()
  await desk.remove()
})

/** Ask for a link, and wait until it is delivered. @returns the status of a refusal, or null. */
const ask = async (email: string, network = '192.0.2.1') => {
  const config = { ...desk.config, mail: { smtpUrl: mail.url, from: 'Rostrum <desk@example.org>' } }
  const asked = await mailPasswordLink({ ...desk, config }, { email, headers: browserWith([], network) })
  if ('refused' in asked) return asked.refused.status
  await asked.delivery
  return null
}

describe('a forgotten password', () => {
  it('is set anew with a link that comes by mail', async () => {
    const { email } = await desk.add('Ann', 'editor')
    expect(await ask(email)).toBeNull()
    expect(mail.messages).toHaveLength(1)
    const [message = ''] = mail.messages
    expect(message).toMatch(/^From: Rostrum <desk@example\.org>$/m)
    expect(message).toMatch(/^To: ann@example\.org$/m)
    const token = /token=3D([\w-]+(?:=\n[\w-]+)?)|token=([\w-]+)/
      .exec(message)
      ?.slice(1)
      .find(Boolean)
      ?.replace('=\n', '')
    expect(await setPassword(desk, token ?? '', 'a whole new password')).toBe(true)
    const signed = await signIn(desk, { email, password: 'a whole new password', headers: browserWith([]) })
    expect(signed).toMatchObject({ ok: true })
  })

  it('is answered alike for an address without an account, and sends nothing there', async () => {
    const before = mail.messages.length
    expect(await ask('nobody@example.org')).toBeNull()
    const { email } = await desk.add('Ben', 'editor')
    expect(await ask(email)).toBeNull()
    expect(mail.messages).toHaveLength(before + 1)
    expect(mail.messages.at(-1)).toMatch(/^To: ben@example\.org$/m)
  })

  it('can be asked for three times in a quarter of an hour', async () => {
    const email = 'often@example.org'
    for (let count = 0; count < 3; count++) expect(await ask(email, `203.0.113.${count}`)).toBeNull()
    expect(await ask(email, '203.0.113.9')).toBe(429)
  })

  it('says so where no mail is configured', async () => {
    const headers = browserWith([])
    const asked = await mailPasswordLink(desk, { email: 'ann@example.org', headers })
    expect(asked).toMatchObject({ refused: { status: 409 } })
  })
})
