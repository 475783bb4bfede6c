import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const oldestNode = [20, 19]

/**
 * What is wrong with the Node that runs this, as a sentence, or null.
 * @param {string} version Such as `20.19.0`.
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null
  return `Rostrum needs Node ${oldestNode.join('.')} or newer; this is ${version}. See https://nodejs.org.`
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock */

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list there as the last thing it does,
 * so an interrupted installation is never taken for a whole one.
 * @param {string} root The project's folder.
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  /** @type {Lock} */
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  /** @type {Lock} */
  const present = JSON.parse(readFileSync(installed, 'utf8'))
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || present.packages?.[path]?.version === version,
  )
}

/**
 * Install the packages of package-lock.json, unless they are there. Not by `npm ci`, which refuses a lock file without the
 * native packages of platforms that the registry it was written from doesn't carry; `install --no-save` takes the same
 * versions and leaves the lock file alone.
 * @param {string} root The project's folder.
 * @returns {boolean} whether they are there now.
 */
export function install(root) {
  if (isInstalled(root)) return true
  console.log('Installing packages …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) console.error('Packages could not be installed: npm says why above. Mend that, then start again.')
  return status === 0
}
