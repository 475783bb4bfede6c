import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from './database.ts'
import { dialectOf } from './dialect.ts'

/** The database at an address as Better Auth takes it. */
export function authAdapter(database: Database, databaseUrl: string) {
  return prismaAdapter(database, { provider: dialectOf(databaseUrl) })
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
