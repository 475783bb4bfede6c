import type { Database } from './database.ts'

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
