import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * The secret that signs sessions where the environment gives none: made once, kept beside the database, for its owner's eyes
 * only. Two processes that start together get the same one.
 */
export function keepAuthSecret(databaseUrl: string): string {
  const file = `${databaseUrl.replace(/^file:/, '')}.secret`
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}
