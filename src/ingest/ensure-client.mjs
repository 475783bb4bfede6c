import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '#src/store/generate.mjs'

/**
 * Have Prisma's client written when it is missing or older than the models.
 * @param {string} root The project's folder.
 * @returns {boolean} whether it had to be written.
 * @throws {Error} with what Prisma said, when it could not be.
 */
export function ensureClient(root) {
  const stamp = join(root, 'src/store/generated/models.stamp')
  const sources = [
    'prisma/sqlite.prisma',
    'prisma/postgresql.prisma',
    'prisma/models.prisma',
    'node_modules/prisma/package.json',
  ]
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(join(root, source)))
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  const { ok, output } = generateClient(root)
  if (!ok) throw new Error(`Prisma could not write its client:\n${output}`)
  writeFileSync(stamp, wanted)
  return true
}
