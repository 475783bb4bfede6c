import type { Database, Transaction } from './database.ts'

/** Milliseconds between two notes of when a token was last used: reading an archive needn't write at every request. */
const usedEvery = 60_000

/** Whose token this is, by its hash, and what it is for; null when it is unknown, revoked or of a closed account. */
export async function findTokenOwner(database: Database, hash: string, now: Date) {
  const found = await database.apiToken.findUnique({ where: { hash }, include: { editor: true } })
  if (found === null || found.revokedAt !== null || found.editor.disabledAt !== null) return null
  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > usedEvery)
    await database.apiToken.update({ where: { id: found.id }, data: { lastUsedAt: now } })
  return { editor: found.editor, scopes: found.scopes }
}

type NewToken = {
  editorId: string
  name: string
  hash: string
  beginning: string
  scopes: readonly string[]
  now: Date
}

/** Keep a new token's hash. @returns its number. */
export async function createToken(transaction: Transaction, { scopes, now, ...token }: NewToken): Promise<number> {
  const data = { ...token, scopes: JSON.stringify(scopes), createdAt: now }
  return (await transaction.apiToken.create({ data, select: { id: true } })).id
}

/** How many tokens of an account work. */
export async function countTokens(transaction: Transaction, editorId: string): Promise<number> {
  return transaction.apiToken.count({ where: { editorId, revokedAt: null } })
}

/** Let a token open nothing any more. @returns its name; null when the account has no such token. */
export async function revokeToken(
  transaction: Transaction,
  editorId: string,
  id: number,
  now: Date,
): Promise<string | null> {
  const found = await transaction.apiToken.findFirst({ where: { id, editorId, revokedAt: null } })
  if (found === null) return null
  await transaction.apiToken.update({ where: { id }, data: { revokedAt: now } })
  return found.name
}
