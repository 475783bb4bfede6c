import { createHash, randomBytes } from 'node:crypto'

const prefix = 'rostrum_'

/** A new API token: 256 random bits, shown to its owner once. */
export function makeToken(): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/** What is kept of a token. A token can't be guessed as a password can, so one round of SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
