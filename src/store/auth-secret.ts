import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { besideDatabase } from '#src/config.ts'

/**
 * The secret that signs sessions where the environment gives none: made once, kept beside the database, for its owner's eyes
 * only. Two processes that start together get the same one. Web servers on several machines need the one of the environment.
 */
export function keepAuthSecret(databaseUrl: string): string {
  const file = `${besideDatabase(databaseUrl)}.secret`
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
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
