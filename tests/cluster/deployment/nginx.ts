import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isThere = () => spawnSync('nginx', ['-v']).status === 0

/** Install nginx where that can be done: on Debian, as root. @throws {Error} in one sentence where there is none. */
function findNginx(): void {
  if (!isThere() && process.getuid?.() === 0) {
    const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], quiet)
  }
  if (!isThere())
    throw new Error('nginx is missing. On Debian or Ubuntu: apt-get install --no-install-recommends nginx-light')
}

/** Run nginx in the foreground with this server configuration, all that it writes in `folder`. */
export function startNginx(configuration: string, folder: string): ChildProcess {
  findNginx()
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const http = `http { access_log off; ${places.join(' ')}\n${configuration}\n}`
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; worker_processes 1; events {}\n${http}\n`)
  const given = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')]
  return spawn('nginx', given, { stdio: ['ignore', 'inherit', 'inherit'] })
}
