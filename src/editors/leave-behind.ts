import { createHash, randomBytes } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Database } from '#src/store/database.ts'
import { addLeft, findLeft, type LeftKind, removeLeft } from '#src/store/left-behind.ts'

/** Of each kind: minutes for which it is kept, and how many of them at most. */
const bounds: Record<LeftKind, { minutes: number; most: number }> = {
  shown: { minutes: 10, most: 1000 },
  text: { minutes: 60, most: 100 },
}

type Leaving = { kind: LeftKind; for: string }

/** Leave something for a later request, whichever server answers it. @returns a name that nobody can guess. */
async function leave(database: Database, leaving: Leaving, value: unknown): Promise<string> {
  const name = randomBytes(16).toString('base64url')
  const { minutes, most } = bounds[leaving.kind]
  const now = new Date()
  const sealed = await symmetricEncrypt({ key: name, data: JSON.stringify(value) })
  const until = new Date(now.getTime() + minutes * 60_000)
  await addLeft(database, { digest: digestOf(leaving, name), kind: leaving.kind, sealed, until }, { now, most })
  return name
}

async function find(database: Database, leaving: Leaving, name: unknown): Promise<unknown> {
  if (typeof name !== 'string') return null
  const sealed = await findLeft(database, digestOf(leaving, name), new Date())
  return sealed === null ? null : JSON.parse(await symmetricDecrypt({ key: name, data: sealed }))
}

/** Says nothing of the name: it opens what is kept under this, and who reads the database can't. */
function digestOf({ kind, for: whom }: Leaving, name: string): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, whom, name]))
    .digest('base64url')
}

/**
 * Keep a text that is too long for an address, so that a page about it can be asked for and loaded again: for an hour; the
 * oldest goes when there are too many. @returns a name that nobody can guess.
 */
export async function keepText(database: Database, text: string): Promise<string> {
  return leave(database, { kind: 'text', for: '' }, text)
}

/** A text that is still kept, or null. */
export async function findKeptText(database: Database, name: unknown): Promise<string | null> {
  const text = await find(database, { kind: 'text', for: '' }, name)
  return typeof text === 'string' ? text : null
}

/**
 * Keep a secret that somebody is to see on their next page, such as a new token: for ten minutes, for this account.
 * @returns the name under which the page asks for it.
 */
export async function keepToShow(database: Database, actorId: string, secret: unknown): Promise<string> {
  return leave(database, { kind: 'shown', for: actorId }, secret)
}

/** Look at a secret that waits for this account; null when there is none. */
export async function lookAtShown(database: Database, actorId: string, name: unknown): Promise<unknown> {
  return find(database, { kind: 'shown', for: actorId }, name)
}

/** The same, and nobody sees it again. */
export async function takeShown(database: Database, actorId: string, name: unknown): Promise<unknown> {
  const secret = await lookAtShown(database, actorId, name)
  if (secret === null || typeof name !== 'string') return null
  return (await removeLeft(database, digestOf({ kind: 'shown', for: actorId }, name))) ? secret : null
}
