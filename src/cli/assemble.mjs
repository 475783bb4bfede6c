// `npm run assemble`: the built application with all that it needs to run, and nothing that only makes it, in .next/standalone.
// Plain processes run from it as containers do: `node server.js`, `node src/cli/rostrum.mjs …`.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forgetBuild } from './build-stamp.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const target = join(root, '.next/standalone')
/** What the server and the command line read while they run, beside packages. */
const files = ['.next/static', '.next/scripts', 'src', 'prisma', 'tsconfig.json', 'node_modules/prisma/package.json']
/** Rooms whose packages Next finds by itself, and what only builds. */
const left =
  /^src\/(?:app|ui|client)\/|^src\/cli\/(?:start|assemble|install|bundle-scripts|build-stamp)\.mjs$|^src\/store\/(?:generate|new-migration)\.mjs$/
const specifier =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bresolve\s*\(\s*)['"]((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^'"]*)?['"]/g

/** @param {string} folder @returns {string[]} paths below the project of all its files. */
function listFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** The packages that the sources of these rooms name. */
function namedPackages() {
  const sources = listFiles('src').filter((path) => /\.m?ts$|\.mjs$/.test(path) && !left.test(path))
  const names = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(specifier)].map((found) => String(found[1])),
  )
  return [...new Set(names)].filter((name) => !builtinModules.includes(name))
}

/**
 * Where a package is that another one asks for: in its own folder or in one above it.
 * @param {string} name @param {string} from Folder of the package that asks. @returns {string | undefined}
 */
function findPackage(name, from) {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

/** @param {string[]} names @returns {Set<string>} folders of these packages and of all that they depend on. */
function withDependencies(names) {
  const folders = new Set(/** @type {string[]} */ ([]))
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    const folder = findPackage(name, from)
    // Next has copied what it needs of itself.
    if (folder === undefined || folders.has(folder) || name === 'next') return
    folders.add(folder)
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) add(each, folder)
  }
  for (const name of names) add(name, root)
  return folders
}

/** @param {string} path Below the project. */
function copy(path) {
  // Packages inside a package are copied where something asks for them.
  const nested = join(root, path, 'node_modules')
  cpSync(join(root, path), join(target, path), { recursive: true, filter: (from) => from !== nested })
}

if (!existsSync(join(target, 'server.js'))) forgetBuild(root)
const built = spawnSync(process.execPath, [join(root, 'src/cli/start.mjs'), '--build-only'], {
  stdio: 'inherit',
  env: { ...process.env, STANDALONE: '1' },
})
if (built.status !== 0) process.exit(built.status ?? 1)
for (const path of files) copy(path)
const packages = [...withDependencies(namedPackages())]
for (const folder of packages) copy(folder.slice(root.length + 1))
const bytes = readdirSync(target, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
console.log(
  `Assembled in .next/standalone: ${packages.length} packages beside Next's, ${Math.round(bytes / 1e6)} MB in all.`,
)
