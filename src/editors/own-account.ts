import { z } from 'zod'
import { countTokens, createToken, revokeToken } from '#src/store/api-tokens.ts'
import { recordAudit } from '#src/store/audit.ts'
import { inTransaction } from '#src/store/in-transaction.ts'
import { deletePasskey, deleteSession, findOwnAccount } from '#src/store/own-account.ts'
import { type Actor, type Scope, scopes } from './actor.ts'
import { hashToken, makeToken } from './api-token.ts'
import type { Desk } from './desk.ts'

/** Tokens that one account may have at a time. */
const mostTokens = 20

const subjectOf = ({ id }: Actor) => ({ kind: 'account', id })

/** Everything that somebody sees of their own account; `currentSessionId` tells the session that asks from the others. */
export async function getOwnAccount({ auth, database }: Desk, actor: Actor, headers: Headers) {
  const current = await auth.api.getSession({ headers })
  const { tokens, ...account } = await findOwnAccount(database, actor.id, new Date())
  const scopesSchema = z.array(z.enum(scopes))
  return {
    ...account,
    currentSessionId: current?.session.id ?? null,
    tokens: tokens.map((token) => ({ ...token, scopes: scopesSchema.parse(JSON.parse(token.scopes)) })),
  }
}

/** End one of one's own sessions. @returns whether there was one. */
export async function endSession({ database }: Desk, actor: Actor, sessionId: string): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const ended = await deleteSession(transaction, actor.id, sessionId)
    if (ended) await recordAudit(transaction, { actor, action: 'account.sign-out', subject: subjectOf(actor) })
    return ended
  })
}

/**
 * Make an API token. @returns the token itself, which is kept nowhere: it can be shown now and never again. Null when the
 * account has as many as one may have.
 */
export async function addToken(
  { database }: Desk,
  actor: Actor,
  { name, scopes }: { name: string; scopes: readonly Scope[] },
): Promise<string | null> {
  const token = makeToken()
  const row = { editorId: actor.id, name, hash: hashToken(token), beginning: token.slice(0, 14), scopes }
  return inTransaction(database, async (transaction) => {
    if ((await countTokens(transaction, actor.id)) >= mostTokens) return null
    const id = await createToken(transaction, { ...row, now: new Date() })
    const [action, after] = ['account.token.add', { token: id, name, scopes }]
    await recordAudit(transaction, { actor, action, subject: subjectOf(actor), after })
    return token
  })
}

/** Revoke one of one's own tokens. @returns whether there was one. */
export async function removeToken({ database }: Desk, actor: Actor, id: number): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const name = await revokeToken(transaction, actor.id, id, new Date())
    const before = { token: id, name }
    if (name !== null)
      await recordAudit(transaction, { actor, action: 'account.token.revoke', subject: subjectOf(actor), before })
    return name !== null
  })
}

/** Take one of one's own passkeys away. @returns whether there was one. */
export async function removePasskey({ database }: Desk, actor: Actor, id: string): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const name = await deletePasskey(transaction, actor.id, id)
    const before = { name }
    if (name !== null)
      await recordAudit(transaction, { actor, action: 'account.passkey.remove', subject: subjectOf(actor), before })
    return name !== null
  })
}
