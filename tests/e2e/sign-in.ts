import { spawnSync } from 'node:child_process'
import type { APIRequestContext } from '@playwright/test'
import { address, environment, root } from './place.ts'

export type Role = 'contributor' | 'editor' | 'administrator'

/** The password of every account that tests make. */
export const password = 'correct horse battery staple'

/** What a browser says of a request that a page of this site sends. */
export const fromHere = { origin: address }

/**
 * Add an account through the command line, set its password with the link that it prints, and sign the context's requests (and
 * pages, for they share cookies) in. @returns its e-mail address.
 */
export async function signInAs(request: APIRequestContext, role: Role, name = `Test ${role}`): Promise<string> {
  const email = await addAccount(request, role, name)
  await signIn(request, email)
  return email
}

/** A network address of its own for each sign-in: sixty from one within a quarter of an hour would be too many. */
export function someNetwork(): string {
  const [one = 0, two = 0, three = 0] = crypto.getRandomValues(new Uint8Array(3))
  return `10.${one}.${two}.${three}`
}

/** Sign in with the password that every test's account has. */
export async function signIn(request: APIRequestContext, email: string): Promise<void> {
  const form = { email, password, next: '/desk' }
  const headers = { ...fromHere, 'x-forwarded-for': someNetwork() }
  const answer = await request.post('/desk/sign-in/password', { form, headers, maxRedirects: 0 })
  if (answer.headers()['location'] !== '/desk') throw new Error(`${email} was not signed in: ${answer.status()}`)
}

/** Add an account with a password. */
export async function addAccount(request: APIRequestContext, role: Role, name: string): Promise<string> {
  const email = `${role}-${crypto.randomUUID().slice(0, 8)}@example.org`
  const command = ['src/cli/rostrum.mjs', 'editors', 'add', email, '--name', name, '--role', role]
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env: environment, encoding: 'utf8' })
  const token = /token=([\w-]+)/.exec(stdout)?.[1]
  if (token === undefined) throw new Error(`No account was made: ${stdout}${stderr}`)
  const form = { token, password, again: password }
  const answer = await request.post('/desk/password/set', { form, headers: fromHere, maxRedirects: 0 })
  if (answer.headers()['location'] !== '/desk/sign-in') throw new Error(`No password was set: ${answer.status()}`)
  return email
}
