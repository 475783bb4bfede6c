// A PostgreSQL of the tests' own: made in a temporary folder, on loopback, gone afterwards.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian puts what is not on the path. */
const debian = '/usr/lib/postgresql'

/** @returns {string | null} The folder of PostgreSQL's programs, the newest version's. */
function findPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : []
  const newest = versions.sort((one, other) => other - one)[0]
  if (newest) return join(debian, String(newest), 'bin')
  return spawnSync('initdb', ['--version']).status === 0 ? '' : null
}

const isRoot = () => process.getuid?.() === 0

/** Install PostgreSQL where that can be done: on Debian, as root. */
function installPrograms() {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return
  const quiet = { stdio: /** @type {const} */ ('ignore'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], quiet)
}

/** @returns {Promise<number>} */
function findPort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** PostgreSQL refuses to run as root; Debian's package comes with a user for it. */
const asUser = (/** @type {string[]} */ command) =>
  isRoot() ? ['runuser', '-u', 'postgres', '--', ...command] : command

/** @param {string[]} command @throws {Error} with what the program said. */
function run(command) {
  const [program = '', ...args] = asUser(command)
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: tmpdir() })
  if (status !== 0) throw new Error(`${command[0]} failed: ${error ?? ''}${stdout ?? ''}${stderr ?? ''}`)
}

/** A folder that the server may write to. */
function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-postgresql-'))
  if (isRoot()) {
    const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
    chownSync(folder, Number(stdout), 0)
  }
  return folder
}

/**
 * Start a server, installed first where it is missing and that can be done.
 * @returns {Promise<{ url: (database: string) => string, restart: () => void, stop: () => void }>} `url` names a database,
 * which is made by whoever connects first to `postgres`; `restart` breaks every connection.
 * @throws {Error} in one sentence, when there is none.
 */
export async function startPostgresql() {
  if (findPrograms() === null) installPrograms()
  const programs = findPrograms()
  if (programs === null) {
    throw new Error('PostgreSQL is missing. On Debian or Ubuntu: apt-get install --no-install-recommends postgresql')
  }
  const [folder, port] = [makeFolder(), await findPort()]
  const data = join(folder, 'data')
  const control = (/** @type {string[]} */ ...args) => run([join(programs, 'pg_ctl'), '-D', data, '-w', ...args])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  run([join(programs, 'initdb'), '-D', data, '-U', 'rostrum', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  const start = () => control('-o', options, '-l', join(folder, 'log'), 'start')
  start()
  return {
    url: (database) => `postgres://rostrum@127.0.0.1:${port}/${database}`,
    restart: () => {
      control('-m', 'immediate', 'stop')
      start()
    },
    stop: () => {
      control('-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
