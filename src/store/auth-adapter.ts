import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from './database.ts'

/** The database as Better Auth takes it. */
export function authAdapter(database: Database) {
  return prismaAdapter(database, { provider: 'sqlite' })
}

/** The names of our models for Better Auth's tables. */
export const authModels = {
  user: 'editor',
  session: 'editorSession',
  account: 'credential',
  verification: 'verification',
  twoFactor: 'oneTimeCode',
  passkey: 'passkey',
} as const
