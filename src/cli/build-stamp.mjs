import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['src', 'prisma', 'package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json']

/**
 * Every file below a path, in one order on all machines; Prisma's generated client is left out.
 * @param {string} root @param {string} path From the root. @returns {string[]}
 */
function listFiles(root, path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (path === 'src/store/generated') return []
  const entries = readdirSync(absolute, { withFileTypes: true })
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}

/**
 * A text that changes when anything does that the built application is made from.
 * @param {string} root The project's folder.
 */
export function stampSources(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = source.includes('.') ? [source] : listFiles(root, source)
    for (const file of files)
      if (existsSync(join(root, file))) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return `${process.version} ${hash.digest('hex')}`
}

/** @param {string} root */
const stampFile = (root) => join(root, '.next/rostrum-build')

/**
 * Whether the application in .next was built, to its end, from these sources.
 * @param {string} root @param {string} stamp See stampSources.
 */
export function isBuilt(root, stamp) {
  const file = stampFile(root)
  return existsSync(join(root, '.next/BUILD_ID')) && existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/**
 * Say that a build has begun: what is in .next is no longer to be trusted.
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(stampFile(root), { force: true })
}

/**
 * Say that a build has ended well.
 * @param {string} root @param {string} stamp
 */
export function rememberBuild(root, stamp) {
  writeFileSync(stampFile(root), stamp)
}
