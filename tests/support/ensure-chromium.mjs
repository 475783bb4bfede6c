import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const debian = '/usr/bin/chromium'

/** Where Chromium is on this machine, or undefined: then Playwright's own is meant. */
export function findChromium() {
  return [debian, '/usr/bin/chromium-browser'].find((path) => existsSync(path))
}

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

/** Install Debian's package, where there is apt-get and the right to use it. */
function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  console.log('Installing Debian’s Chromium for the browser tests …')
  process.env['DEBIAN_FRONTEND'] = 'noninteractive'
  return (
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']) &&
    existsSync(debian)
  )
}

/** Have Playwright download its own, where it may; when it is there already, this takes a moment. */
function installFromPlaywright() {
  const cli = new URL('../../node_modules/@playwright/test/cli.js', import.meta.url).pathname
  return succeeds(process.execPath, [cli, 'install', 'chromium'])
}

/**
 * Have a Chromium for the browser tests: Debian's, or Playwright's own.
 * @returns {string | null} null when there is one, else what the reader can do about it.
 */
export function ensureChromium() {
  if (findChromium() || installFromDebian() || installFromPlaywright()) return null
  return 'The browser tests need Chromium, and it could not be installed. On Debian: apt-get install chromium (as root). Elsewhere: npx playwright install chromium.'
}
