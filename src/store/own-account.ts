import type { Database, Transaction } from './database.ts'

type Open = Database | Transaction

/** A session that goes on. Its token stays in the store. */
export type SessionRow = {
  id: string
  createdAt: Date
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
}

export type TokenRow = {
  id: number
  name: string
  beginning: string
  scopes: string
  createdAt: Date
  lastUsedAt: Date | null
}

/** What somebody sees of their own account. */
export async function findOwnAccount(database: Open, id: string, now: Date) {
  return database.editor.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ name: true, email: true, role: true, twoFactorEnabled: true },
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
      sessions: {
        where: { expiresAt: { gt: now } },
        select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
        orderBy: { createdAt: 'desc' },
      },
      tokens: {
        where: { revokedAt: null },
        select: { id: true, name: true, beginning: true, scopes: true, createdAt: true, lastUsedAt: true },
        orderBy: { id: 'asc' },
      },
    },
  })
}

/** End one session of an account. @returns whether there was such a session. */
export async function deleteSession(transaction: Transaction, userId: string, id: string): Promise<boolean> {
  return (await transaction.editorSession.deleteMany({ where: { id, userId } })).count > 0
}

/** Take a passkey off an account. @returns its name; null when there was none. */
export async function deletePasskey(transaction: Transaction, userId: string, id: string): Promise<string | null> {
  const found = await transaction.passkey.findFirst({ where: { id, userId }, select: { name: true } })
  if (found === null) return null
  await transaction.passkey.delete({ where: { id } })
  return found.name ?? ''
}
