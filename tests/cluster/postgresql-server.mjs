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

/** Other settings than PostgreSQL's own: nothing has to outlive the machine, and nothing is heard but loopback. */
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'wal_keep_size=256MB']

/**
 * A server, from its folder on: started, broken, ended.
 * @param {string} programs @param {string} folder @param {number} port @param {string[]} [more] Settings.
 */
function control(programs, folder, port, more = []) {
  const data = join(folder, 'data')
  const options = [`-p ${port}`, ...[...settings, ...more].map((each) => `-c ${each}`)].join(' ')
  const pgControl = (/** @type {string[]} */ ...args) => run([join(programs, 'pg_ctl'), '-D', data, '-w', ...args])
  const start = () => pgControl('-o', options, '-l', join(folder, 'log'), 'start')
  const kill = () => pgControl('-m', 'immediate', 'stop')
  let running = true
  start()
  return {
    /** Where its folders are. */
    folder,
    host: `127.0.0.1:${port}`,
    /** The address of one of its databases, as its superuser unless told. */
    url: (/** @type {string} */ database, user = 'rostrum') => `postgres://${user}@127.0.0.1:${port}/${database}`,
    /** Break every connection, as when the machine's power fails; then start again. */
    restart: () => {
      kill()
      start()
    },
    /** End it as a failure would, and leave it so. */
    kill: () => {
      kill()
      running = false
    },
    /** Start it after it was ended. */
    start: () => {
      start()
      running = true
    },
    /** Have a standby take writes from now on. */
    promote: () => pgControl('promote'),
    /** End it, with its folder and what Rostrum kept on this machine beside its databases. */
    stop: () => {
      if (running) kill()
      rmSync(folder, { recursive: true, force: true })
      removeWhatIsBeside(`127.0.0.1-${port}-`)
    },
  }
}

/** Snapshots and secrets: see `besideDatabase`. @param {string} beginning Of their names. */
function removeWhatIsBeside(beginning) {
  const data = new URL('../../data/', import.meta.url).pathname
  for (const name of existsSync(data) ? readdirSync(data) : [])
    if (name.startsWith(beginning)) rmSync(join(data, name), { recursive: true, force: true })
}

/** @typedef {ReturnType<typeof control>} Server */

/** @returns {string} the folder of PostgreSQL's programs, installed first where they are missing and that can be done. */
function requirePrograms() {
  if (findPrograms() === null) installPrograms()
  const programs = findPrograms()
  if (programs === null) {
    throw new Error('PostgreSQL is missing. On Debian or Ubuntu: apt-get install --no-install-recommends postgresql')
  }
  return programs
}

/**
 * Start a server.
 * @param {string[]} [more] Settings, such as `synchronous_standby_names=*`.
 * @returns {Promise<Server>}
 * @throws {Error} in one sentence, when there is none.
 */
export async function startPostgresql(more) {
  const programs = requirePrograms()
  const [folder, port] = [makeFolder(), await findPort()]
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8']
  run([join(programs, 'initdb'), '-D', join(folder, 'data'), '-U', 'rostrum', '-A', 'trust', ...locale])
  return control(programs, folder, port, more)
}

/**
 * Start a server that follows another, from a copy of all it has.
 * @param {Server} primary @param {string} name As which the primary knows it: for `synchronous_standby_names`.
 * @returns {Promise<Server>}
 */
export async function startReplica(primary, name = 'replica') {
  const programs = requirePrograms()
  const [folder, port] = [makeFolder(), await findPort()]
  const from = `${primary.url('postgres')}?application_name=${name}`
  run([join(programs, 'pg_basebackup'), '-D', join(folder, 'data'), '-R', '-X', 'stream', '-c', 'fast', '-d', from])
  return control(programs, folder, port)
}
