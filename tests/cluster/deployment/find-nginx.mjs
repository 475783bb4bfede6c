import { spawnSync } from 'node:child_process'

const isThere = () => spawnSync('nginx', ['-v']).status === 0

/** Install nginx where it is missing and that can be done: on Debian, as root. @throws {Error} in one sentence where there is none. */
export function findNginx() {
  if (!isThere() && process.getuid?.() === 0) {
    const quiet = { stdio: /** @type {const} */ ('ignore'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], quiet)
  }
  if (!isThere())
    throw new Error('nginx is missing. On Debian or Ubuntu: apt-get install --no-install-recommends nginx-light')
}
