import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Config } from '#src/config.ts'
import { authAdapter, authModels } from '#src/store/auth-adapter.ts'
import { keepAuthSecret } from '#src/store/auth-secret.ts'
import type { Database } from '#src/store/database.ts'

/** Seconds that a session lasts: two weeks from signing in, however much it is used. */
const sessionLength = 14 * 24 * 60 * 60

/** What a password must have. */
export const passwordLength = { least: 12, most: 128 }

/**
 * The account library, set up. None of its own addresses is served: pages and routes of the desk call `api`, so nothing of
 * it can be asked that the desk does not ask (docs/decisions/0012-accounts.md).
 */
export function createAuth(database: Database, { siteUrl, databaseUrl, authSecret }: Config) {
  return betterAuth({
    appName: 'Rostrum',
    baseURL: siteUrl,
    basePath: '/desk/auth',
    secret: authSecret ?? keepAuthSecret(databaseUrl),
    database: authAdapter(database, databaseUrl),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: {
      modelName: authModels.user,
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: authModels.session, expiresIn: sessionLength, disableSessionRefresh: true, freshAge: 0 },
    account: { modelName: authModels.account },
    verification: { modelName: authModels.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
    },
    databaseHooks: { session: { create: { before: ({ userId }) => refuseDisabled(database, userId) } } },
    advanced: { cookiePrefix: 'rostrum', defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' } },
    plugins: [
      twoFactor({ issuer: 'Rostrum', twoFactorTable: authModels.twoFactor }),
      passkey({
        rpName: 'Rostrum',
        ...partyOf(siteUrl),
        schema: { passkey: { modelName: authModels.passkey } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: requirePerson },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>

/** A passkey stands for password and code together: the device must have asked for a face, a finger or a number. */
async function requirePerson({ verification }: { verification: { authenticationInfo: { userVerified: boolean } } }) {
  if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
}

/** No session begins for an account that is closed. */
async function refuseDisabled(database: Database, userId: string): Promise<false | undefined> {
  const editor = await database.editor.findUnique({ where: { id: userId }, select: { disabledAt: true } })
  return editor === null || editor.disabledAt !== null ? false : undefined
}

/** Whom a passkey is made for: a host by name. A bare IP address has none, and this machine's is `localhost`. */
function partyOf(siteUrl: string): { rpID: string; origin: string[] } {
  const { hostname, protocol, port } = new URL(siteUrl)
  if (!/^[\d.]+$|^\[/.test(hostname)) return { rpID: hostname, origin: [new URL(siteUrl).origin] }
  return { rpID: 'localhost', origin: [`${protocol}//localhost${port === '' ? '' : `:${port}`}`] }
}
