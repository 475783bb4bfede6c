import { z } from 'zod'
import { findTokenOwner } from '#src/store/api-tokens.ts'
import { type Actor, roles, scopes } from './actor.ts'
import { hashToken } from './api-token.ts'
import type { Desk } from './desk.ts'

const roleSchema = z.enum(roles)
const scopesSchema = z.array(z.enum(scopes))

/** Who a request is from: the account behind its API token or its session; null for anybody else and for closed accounts. */
export async function findActor(desk: Desk, headers: Headers): Promise<Actor | null> {
  const bearer = headers.get('authorization')
  return bearer === null ? findSessionActor(desk, headers) : findTokenActor(desk, bearer)
}

async function findSessionActor({ auth }: Desk, headers: Headers): Promise<Actor | null> {
  const found = await auth.api.getSession({ headers })
  if (found === null || found.user.disabledAt) return null
  const { id, name, role } = found.user
  return { id, name, role: roleSchema.parse(role) }
}

async function findTokenActor({ database }: Desk, authorization: string): Promise<Actor | null> {
  const token = /^Bearer ([\w-]{20,100})$/i.exec(authorization)?.[1]
  if (token === undefined) return null
  const found = await findTokenOwner(database, hashToken(token), new Date())
  if (found === null) return null
  const { id, name, role } = found.editor
  return { id, name, role: roleSchema.parse(role), scopes: scopesSchema.parse(JSON.parse(found.scopes)) }
}
