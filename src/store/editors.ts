import type { Database, Transaction } from './database.ts'

type Open = Database | Transaction

/** An account of the desk as others see it: no secret in it. */
export type EditorRow = {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  createdAt: Date
}

const visible = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const
const normal = (email: string) => email.trim().toLowerCase()

/** An account with what an administrator sees of how it is used. */
export type EditorSummary = EditorRow & {
  hasPassword: boolean
  hasCodes: boolean
  passkeys: number
  tokens: number
  sessions: number
  lastSignedIn: Date | null
}

/** All accounts, by name. */
export async function findEditors(database: Open, now: Date): Promise<EditorSummary[]> {
  const rows = await database.editor.findMany({
    select: {
      ...visible,
      twoFactorEnabled: true,
      credentials: { where: { password: { not: null } }, select: { id: true } },
      sessions: { where: { expiresAt: { gt: now } }, select: { createdAt: true }, orderBy: { createdAt: 'desc' } },
      _count: { select: { passkeys: true, tokens: { where: { revokedAt: null } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ twoFactorEnabled, credentials, sessions, _count, ...editor }) => ({
    ...editor,
    hasPassword: credentials.length > 0,
    hasCodes: twoFactorEnabled === true,
    passkeys: _count.passkeys,
    tokens: _count.tokens,
    sessions: sessions.length,
    lastSignedIn: sessions[0]?.createdAt ?? null,
  }))
}

/** The account with this e-mail address, however it is capitalised. */
export async function findEditorByEmail(database: Open, email: string): Promise<EditorRow | null> {
  return database.editor.findUnique({ where: { email: normal(email) }, select: visible })
}

/** Whose a passkey is, or null. */
export async function findPasskeyOwner(database: Open, credentialID: string): Promise<string | null> {
  return (await database.passkey.findFirst({ where: { credentialID }, select: { userId: true } }))?.userId ?? null
}

/** The ids of the accounts that have a name or an e-mail address. */
export async function findEditorIds(database: Open, called: string): Promise<string[]> {
  const where = { OR: [{ name: called }, { email: normal(called) }] }
  return (await database.editor.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** The account with this id. */
export async function findEditor(database: Open, id: string): Promise<EditorRow | null> {
  return database.editor.findUnique({ where: { id }, select: visible })
}

type NewRow = { id: string; email: string; name: string; role: string; now: Date }

/** Keep a new account. @returns what is to be written down of it. */
export async function createEditor(transaction: Transaction, { id, email, name, role, now }: NewRow) {
  const seen = { email: normal(email), name, role }
  await transaction.editor.create({ data: { id, ...seen, emailVerified: true, createdAt: now, updatedAt: now } })
  return seen
}

/** Change what an account is. */
export async function updateEditor(
  transaction: Transaction,
  id: string,
  change: { role?: string; disabledAt?: Date | null },
): Promise<void> {
  await transaction.editor.update({ where: { id }, data: { ...change, updatedAt: new Date() } })
}

/** Whether there is another administrator whose account is open. */
export async function isOtherAdministrator(database: Open, id: string): Promise<boolean> {
  const where = { id: { not: id }, role: 'administrator', disabledAt: null }
  return (await database.editor.count({ where })) > 0
}

/** End the sessions of an account, but for one if told. @returns how many. */
export async function deleteSessions(transaction: Transaction, userId: string, exceptToken?: string): Promise<number> {
  const but = exceptToken === undefined ? {} : { token: { not: exceptToken } }
  return (await transaction.editorSession.deleteMany({ where: { userId, ...but } })).count
}

/** Take one-time codes and passkeys off an account. */
export async function deleteSecondSteps(transaction: Transaction, userId: string): Promise<void> {
  await transaction.oneTimeCode.deleteMany({ where: { userId } })
  await transaction.passkey.deleteMany({ where: { userId } })
  await transaction.editor.update({ where: { id: userId }, data: { twoFactorEnabled: false } })
}

/** The names of accounts by their ids. */
export async function findEditorNames(database: Open, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.editor.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
