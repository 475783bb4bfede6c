import { statSync } from 'node:fs'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besideDatabase } from '#src/config.ts'
import { changeRole, commandLine, disableEditor, enableEditor, endSessions } from '#src/editors/accounts.ts'
import { countAttempt } from '#src/editors/attempts.ts'
import { findDoor } from '#src/editors/doors.ts'
import { findActor } from '#src/editors/find-actor.ts'
import { noteRefusal } from '#src/editors/note-refusal.ts'
import { beginCodes, confirmCodes, removeCodes, renewBackupCodes } from '#src/editors/one-time-codes.ts'
import { addToken, endSession, getOwnAccount, removeToken } from '#src/editors/own-account.ts'
import { makePasswordLink } from '#src/editors/password-link.ts'
import { changePassword, setPassword } from '#src/editors/set-password.ts'
import { signIn, signInWithCode, signOut } from '#src/editors/sign-in.ts'
import { browserWith, openScratchDesk, password, type ScratchDesk } from '../support/scratch-desk.ts'

let desk: ScratchDesk
beforeAll(async () => {
  desk = await openScratchDesk()
})
afterAll(() => desk.remove())

const nobody = browserWith([])

/** Sign in. @returns the browser that is signed in. */
async function enter(email: string, network = '192.0.2.1'): Promise<Headers> {
  const outcome = await signIn(desk, { email, password, headers: browserWith([], network) })
  if (!outcome.ok) throw new Error(outcome.problem.detail)
  return browserWith(outcome.cookies, network)
}

describe('an account', () => {
  it('opens with its password, whatever the capitals of its address, until one signs out', async () => {
    const { id, email } = await desk.add('Ann', 'contributor')
    const browser = await enter(email.toUpperCase())
    expect(await findActor(desk, browser)).toEqual({ id, name: 'Ann', role: 'contributor' })
    await signOut(desk, browser)
    expect(await findActor(desk, browser)).toBeNull()
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await desk.add('Ben', 'editor')
    const wrong = await signIn(desk, { email, password: 'not this one', headers: nobody })
    const unknown = await signIn(desk, { email: 'no-one@example.org', password, headers: nobody })
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ ok: false, problem: { status: 401 } })
  })

  it('gets a new session at every sign-in, whatever a browser brings of an older one', async () => {
    const { email } = await desk.add('Cy', 'editor')
    const planted = browserWith(['rostrum.session_token=planted.signature'])
    const outcome = await signIn(desk, { email, password, headers: planted })
    const first = outcome.ok ? outcome.cookies : []
    const second = await signIn(desk, { email, password, headers: browserWith(first) })
    expect(first.join()).not.toContain('planted')
    expect(second.ok && second.cookies).not.toEqual(first)
    expect(await findActor(desk, planted)).toBeNull()
  })

  it('changes what it may with its next request when its role changes', async () => {
    const { id, email } = await desk.add('Dora', 'contributor')
    const browser = await enter(email)
    await changeRole(desk, commandLine, id, 'editor')
    expect(await findActor(desk, browser)).toMatchObject({ role: 'editor' })
  })

  it('that is closed opens by nothing: no session, no password, no token, no link', async () => {
    const eve = await desk.add('Eve', 'editor')
    const browser = await enter(eve.email)
    const token = await addToken(desk, eve, { name: 'script', scopes: ['read'] })
    const script = new Headers({ authorization: `Bearer ${token}` })
    expect(await findActor(desk, script)).toMatchObject({ id: eve.id, scopes: ['read'] })
    const link = new URL(await makePasswordLink(desk, eve.id)).searchParams.get('token') ?? ''
    expect(await disableEditor(desk, commandLine, eve.id)).toBe('done')
    expect(await findActor(desk, browser)).toBeNull()
    expect(await findActor(desk, script)).toBeNull()
    expect(await setPassword(desk, link, password)).toBe(false)
    expect(await signIn(desk, { email: eve.email, password, headers: nobody })).toMatchObject({ ok: false })
    await enableEditor(desk, commandLine, eve.id)
    expect(await findActor(desk, await enter(eve.email))).toMatchObject({ id: eve.id })
  })

  it('can’t be taken from the only administrator', async () => {
    const fay = await desk.add('Fay', 'administrator')
    expect(await changeRole(desk, commandLine, fay.id, 'editor')).toBe('last')
    expect(await disableEditor(desk, commandLine, fay.id)).toBe('last')
    await desk.add('Gus', 'administrator')
    expect(await changeRole(desk, commandLine, fay.id, 'editor')).toBe('done')
  })
})

describe('a link to set a password', () => {
  it('works once, ends every session, and is kept as a hash alone', async () => {
    const { id, email } = await desk.add('Hal', 'editor')
    const browser = await enter(email)
    const token = new URL(await makePasswordLink(desk, id)).searchParams.get('token') ?? ''
    const kept = await desk.database.verification.findMany({ where: { value: id } })
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await setPassword(desk, token, 'another long password')).toBe(true)
    expect(await setPassword(desk, token, 'and once more, please')).toBe(false)
    expect(await findActor(desk, browser)).toBeNull()
    expect(await signIn(desk, { email, password, headers: nobody })).toMatchObject({ ok: false })
    expect(await signIn(desk, { email, password: 'another long password', headers: nobody })).toMatchObject({
      ok: true,
    })
  })

  it('no longer works after two days', async () => {
    const { id } = await desk.add('Ida', 'editor')
    const token = new URL(await makePasswordLink(desk, id)).searchParams.get('token') ?? ''
    const past = new Date(Date.now() - 1000)
    await desk.database.verification.updateMany({ where: { value: id }, data: { expiresAt: past } })
    expect(await setPassword(desk, token, password)).toBe(false)
  })
})

describe('a password', () => {
  it('is changed by who knows it, and ends the other sessions', async () => {
    const jo = await desk.add('Jo', 'editor')
    const [here, elsewhere] = [await enter(jo.email), await enter(jo.email)]
    const wrong = { current: 'not this one', next: 'a whole new password', headers: here }
    expect(await changePassword(desk, jo, wrong)).toBeNull()
    const cookies = await changePassword(desk, jo, { ...wrong, current: password })
    expect(await findActor(desk, browserWith(cookies ?? []))).toMatchObject({ id: jo.id })
    expect(await findActor(desk, elsewhere)).toBeNull()
  })

  it('is kept as a hash', async () => {
    const kept = await desk.database.credential.findMany()
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(password)
  })
})

describe('sessions', () => {
  it('are listed and end one by one or all but this', async () => {
    const kim = await desk.add('Kim', 'editor')
    const [here, there, elsewhere] = [await enter(kim.email), await enter(kim.email), await enter(kim.email)]
    const { sessions, currentSessionId } = await getOwnAccount(desk, kim, there)
    expect(sessions).toHaveLength(3)
    expect(await endSession(desk, kim, currentSessionId ?? '')).toBe(true)
    expect(await findActor(desk, there)).toBeNull()
    const current = await desk.auth.api.getSession({ headers: here })
    await endSessions(desk, kim, kim.id, current?.session.token)
    expect(await findActor(desk, elsewhere)).toBeNull()
    expect(await findActor(desk, here)).toMatchObject({ id: kim.id })
  })

  it('of others can’t be ended with their number', async () => {
    const [lea, max] = [await desk.add('Lea', 'editor'), await desk.add('Max', 'editor')]
    const browser = await enter(lea.email)
    const { currentSessionId } = await getOwnAccount(desk, lea, browser)
    expect(await endSession(desk, max, currentSessionId ?? '')).toBe(false)
    expect(await findActor(desk, browser)).toMatchObject({ id: lea.id })
  })
})

describe('one-time codes', () => {
  const codeOf = (uri: string) => createOTP(secretOf(uri)).totp()

  it('are asked for after the first was right; a backup code opens once', async () => {
    const nell = await desk.add('Nell', 'editor')
    let headers = await enter(nell.email)
    expect(await beginCodes(desk, { password: 'not this one', headers })).toBeNull()
    const codes = await beginCodes(desk, { password, headers })
    if (codes === null) throw new Error('no codes')
    expect(await signIn(desk, { email: nell.email, password, headers: nobody })).not.toHaveProperty('needsCode')
    expect(await confirmCodes(desk, nell, { code: '000000', headers })).toBeNull()
    headers = browserWith((await confirmCodes(desk, nell, { code: await codeOf(codes.uri), headers })) ?? [])
    const half = await signIn(desk, { email: nell.email, password, headers: nobody })
    expect(half).toMatchObject({ ok: true, needsCode: true })
    const waiting = browserWith(half.ok ? half.cookies : [])
    expect(await findActor(desk, waiting)).toBeNull()
    expect(await signInWithCode(desk, { code: '000000', headers: waiting })).toMatchObject({ ok: false })
    const entered = await signInWithCode(desk, { code: await codeOf(codes.uri), headers: waiting })
    expect(await findActor(desk, browserWith(entered.ok ? entered.cookies : []))).toMatchObject({ id: nell.id })
    const [backup = ''] = codes.backupCodes
    expect(await openWithBackup(nell.email, backup)).toBe(true)
    expect(await openWithBackup(nell.email, backup)).toBe(false)
    const renewed = await renewBackupCodes(desk, nell, { password, headers })
    expect(await openWithBackup(nell.email, codes.backupCodes[1] ?? '')).toBe(false)
    expect(await openWithBackup(nell.email, renewed?.[0] ?? '')).toBe(true)
    expect(await removeCodes(desk, nell, { password, headers })).not.toBeNull()
    expect(await signIn(desk, { email: nell.email, password, headers: nobody })).not.toHaveProperty('needsCode')
  })

  it('and backup codes are kept encrypted', async () => {
    const otto = await desk.add('Otto', 'editor')
    const codes = await beginCodes(desk, { password, headers: await enter(otto.email) })
    const kept = JSON.stringify(await desk.database.oneTimeCode.findMany())
    expect(kept).not.toContain(secretOf(codes?.uri ?? ''))
    expect(kept).not.toContain(codes?.backupCodes[0])
  })

  async function openWithBackup(email: string, code: string): Promise<boolean> {
    const half = await signIn(desk, { email, password, headers: nobody })
    return (await signInWithCode(desk, { code, headers: browserWith(half.ok ? half.cookies : []) })).ok
  }
})

/** The secret in an `otpauth:` address, which writes it in base32. */
function secretOf(uri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const given = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...given].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString()
}

describe('an API token', () => {
  it('is shown once, kept as a hash, known by its beginning, noted when used, and revocable', async () => {
    const pia = await desk.add('Pia', 'editor')
    const token = (await addToken(desk, pia, { name: 'nightly', scopes: ['draft'] })) ?? ''
    const script = new Headers({ authorization: `Bearer ${token}` })
    expect(JSON.stringify(await desk.database.apiToken.findMany())).not.toContain(token)
    expect(await findActor(desk, script)).toEqual({ id: pia.id, name: 'Pia', role: 'editor', scopes: ['draft'] })
    const [listed] = (await getOwnAccount(desk, pia, nobody)).tokens
    expect(listed).toMatchObject({ name: 'nightly', beginning: token.slice(0, 14), scopes: ['draft'] })
    expect(listed?.lastUsedAt).toBeInstanceOf(Date)
    const quin = await desk.add('Quin', 'editor')
    expect(await removeToken(desk, quin, listed?.id ?? 0)).toBe(false)
    expect(await removeToken(desk, pia, listed?.id ?? 0)).toBe(true)
    expect(await findActor(desk, script)).toBeNull()
  })

  it('that is wrong opens nothing, even beside a session', async () => {
    const { email } = await desk.add('Ria', 'editor')
    const browser = await enter(email)
    browser.set('authorization', `Bearer rostrum_${'x'.repeat(43)}`)
    expect(await findActor(desk, browser)).toBeNull()
  })
})

describe('too many attempts', () => {
  const guess = (email: string, network: string, given = 'a wrong password') =>
    signIn(desk, { email, password: given, headers: browserWith([], network) })

  it('lock a password from any network, for the right one too, and after the server starts anew', async () => {
    const { email } = await desk.add('Sam', 'editor')
    for (let count = 0; count < 10; count++)
      expect(await guess(email, `198.51.100.${count}`)).toMatchObject({ problem: { status: 401 } })
    expect(await guess(email, '203.0.113.1', password)).toMatchObject({ problem: { status: 429 } })
    const headers = browserWith([], '203.0.113.2')
    const afterwards = await signIn(desk.startAnew(), { email, password, headers })
    expect(afterwards).toMatchObject({ ok: false, problem: { status: 429 } })
  })

  it('lock a network that tries many accounts', async () => {
    const network = '198.51.100.77'
    for (let count = 0; count < 60; count++)
      expect(await countAttempt(desk.database, 'sign-in', { email: `${count}@example.org`, network })).toMatchObject({
        wait: 0,
      })
    const { email } = await desk.add('Tea', 'editor')
    expect(await guess(email, network, password)).toMatchObject({ problem: { status: 429 } })
    expect(await guess(email, '198.51.100.78', password)).toMatchObject({ ok: true })
  })

  it('of ten thousand let ten passwords be tried, many at a time', async () => {
    const tries = Array.from({ length: 10_000 }, (_, count) => count)
    let tried = 0
    for (let begin = 0; begin < tries.length; begin += 500) {
      const waits = await Promise.all(
        tries
          .slice(begin, begin + 500)
          .map((count) =>
            countAttempt(desk.database, 'sign-in', { email: 'target@example.org', network: `n${count}` }),
          ),
      )
      tried += waits.filter(({ wait }) => wait === 0).length
    }
    expect(tried).toBe(10)
  })

  it('stand in the audit log with every password and code that was wrong; what comes after a lock writes nothing', async () => {
    const { id, email } = await desk.add('Vic', 'editor')
    for (let count = 0; count < 14; count++) await guess(email, `192.0.2.${count}`)
    await guess('nobody-here@example.org', '192.0.2.50')
    await guess('my password by mistake', '192.0.2.51')
    const refused = await entriesOf('desk.enter.refused')
    const ofAccount = refused.filter(({ subjectId }) => subjectId === id)
    expect(ofAccount).toHaveLength(10)
    expect(ofAccount[0]).toMatchObject({ actorId: 'nobody', subjectKind: 'account' })
    expect(JSON.parse(ofAccount[9]?.after ?? '')).toEqual({ with: 'password', network: '192.0.2.9' })
    const unknown = refused.filter(({ subjectKind }) => subjectKind === 'unknown account')
    expect(unknown.map(({ subjectId }) => subjectId).slice(-2)).toEqual(['nobody-here@example.org', ''])
    const locked = (await entriesOf('desk.enter.locked')).filter(({ subjectId }) => subjectId === id)
    expect(locked.map(({ after }): unknown => JSON.parse(after ?? ''))).toEqual([
      { with: 'password', network: '192.0.2.9', locked: 'account', minutes: 15 },
    ])
  })

  it('with a one-time code are the account’s whose password was right', async () => {
    const wes = await desk.add('Wes', 'editor')
    const headers = await enter(wes.email)
    const codes = await beginCodes(desk, { password, headers })
    await confirmCodes(desk, wes, { code: await createOTP(secretOf(codes?.uri ?? '')).totp(), headers })
    const half = await signIn(desk, { email: wes.email, password, headers: nobody })
    await signInWithCode(desk, { code: '000000', headers: browserWith(half.ok ? half.cookies : []) })
    const [last] = (await entriesOf('desk.enter.refused')).slice(-1)
    expect(last).toMatchObject({ subjectKind: 'account', subjectId: wes.id })
    expect(last?.after).toContain('"with":"code"')
  })

  it('fill the log no further than it can be read: 600 in a quarter of an hour', async () => {
    const note = () =>
      noteRefusal(desk, { with: 'password', email: 'x@example.org' }, { network: '192.0.2.99', last: null })
    for (let count = 0; count < 610; count += 61) await Promise.all(Array.from({ length: 61 }, note))
    const refused = await entriesOf('desk.enter.refused')
    expect(refused).toHaveLength(600)
    expect(refused.filter(({ after }) => after?.includes('not written down'))).toHaveLength(1)
  })

  const entriesOf = (action: string) => desk.database.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })

  it('are forgotten with a link for a new password', async () => {
    const uma = await desk.add('Uma', 'editor')
    for (let count = 0; count < 11; count++) await guess(uma.email, `203.0.113.${count}`)
    const token = new URL(await makePasswordLink(desk, uma.id)).searchParams.get('token') ?? ''
    await setPassword(desk, token, 'a whole new password')
    expect(await guess(uma.email, '203.0.113.99', 'a whole new password')).toMatchObject({ ok: true })
  })
})

describe('the account library', () => {
  it('is behind the desk with all of its own addresses, sign-up above all', () => {
    const paths = Object.values(desk.auth.api).map(({ path }) => path)
    expect(paths).toContain('/sign-up/email')
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => findDoor(`/desk/auth${path}`) !== null)).toEqual([])
  })

  it('lets nobody sign up, even when it is asked from inside', async () => {
    const body = { email: 'me@example.org', name: 'Me', password, role: 'administrator' }
    await expect(desk.auth.api.signUpEmail({ body })).rejects.toThrow()
    expect(await desk.database.editor.count({ where: { email: body.email } })).toBe(0)
  })
})

describe('the secret that signs sessions', () => {
  it('lies beside the database for its owner’s eyes alone', () => {
    const file = `${besideDatabase(desk.config.databaseUrl)}.secret`
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
