// An OpenSearch cluster of the tests' own: three nodes on loopback, each a process, in a temporary folder, gone afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const sources = join(dirname(fileURLToPath(import.meta.url)), 'opensearch-node')
/** Milliseconds in which a cluster has to be there. */
const patience = 300_000

/** @returns {string | null} What is missing, in one sentence. */
function findMissing() {
  const missing = (/** @type {string} */ program) => spawnSync(program, ['-version']).status !== 0
  if (missing('java') || missing('mvn')) {
    return 'OpenSearch needs a JDK (17 or newer) and Maven. On Debian or Ubuntu: apt-get install openjdk-17-jdk-headless maven'
  }
  return null
}

/** The folder of OpenSearch's libraries, filled from Maven's repository at first use. @throws {Error} with what Maven said. */
function resolveLibraries() {
  const version = /<version>(2[^<]+)</.exec(readFileSync(join(sources, 'pom.xml'), 'utf8'))?.[1]
  const folder = join(tmpdir(), `rostrum-opensearch-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = mkdtempSync(`${folder}-`)
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`, `-DbuildDirectory=${unfinished}`]
  const args = ['--batch-mode', '--quiet', '--file', join(sources, 'pom.xml'), ...goal]
  const { status, stdout, stderr } = spawnSync('mvn', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Maven could not get OpenSearch: ${stdout}${stderr}`)
  renameSync(unfinished, folder)
  return folder
}

/** Have what OpenSearch needs on this machine. @throws {Error} that says what is missing. */
export function requireOpenSearch() {
  const missing = findMissing()
  if (missing) throw new Error(missing)
  resolveLibraries()
}

/** @param {number} count @returns {Promise<number[]>} Ports that nobody uses. */
async function findPorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer()
      return new Promise((resolve, reject) => {
        server.on('error', reject)
        server.listen(0, '127.0.0.1', () => resolve(server))
      })
    }),
  )
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** @param {string} url @returns {Promise<any>} What a node answers; null when it does not. */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/**
 * Start a cluster.
 * @param {{ nodes?: number, heap?: string, settings?: Record<string, string | number> }} [options] `heap` of each node.
 * @returns {Promise<{
 *   urls: string[],
 *   kill: (node: number) => Promise<void>,
 *   start: (node: number) => void,
 *   signal: (signal: 'SIGSTOP' | 'SIGCONT') => void,
 *   complete: () => Promise<void>,
 *   pids: () => number[],
 *   stop: () => Promise<void>,
 * }>} `kill` ends a node at once; `signal` goes to all; `complete` waits until every node is back and every copy of every
 * index is in place.
 * @throws {Error} in one sentence, when there can be none.
 */
export async function startOpenSearch({ nodes = 3, heap = '320m', settings = {} } = {}) {
  const missing = findMissing()
  if (missing) throw new Error(missing)
  const libraries = resolveLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-opensearch-run-'))
  const ports = await findPorts(nodes * 2)
  const names = Array.from({ length: nodes }, (_, node) => `node-${node}`)
  const shared = {
    'cluster.name': 'rostrum-tests',
    'network.host': '127.0.0.1',
    'discovery.seed_hosts': ports.slice(nodes).map((port) => `127.0.0.1:${port}`),
    'cluster.initial_cluster_manager_nodes': names,
    'cluster.routing.allocation.disk.threshold_enabled': false,
    // A node that is killed is missed soon, and its copies are made anew without the usual minute of waiting.
    'cluster.fault_detection.follower_check.timeout': '3s',
    'cluster.fault_detection.leader_check.timeout': '3s',
    ...settings,
  }
  /** @type {import('node:child_process').ChildProcess[]} */
  const processes = []
  /** @param {number} node */
  const start = (node) => {
    const home = join(folder, names[node] ?? '')
    mkdirSync(join(home, 'config'), { recursive: true })
    const own = { ...shared, 'http.port': ports[node], 'transport.port': ports[nodes + node] }
    const given = Object.entries(own).map(([name, value]) => `${name}=${value}`)
    const memory = [`-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseSerialGC', '-XX:MaxDirectMemorySize=96m']
    const program = [...memory, '-cp', join(libraries, '*'), join(sources, 'OpenSearchNode.java')]
    const log = openSync(join(folder, `${names[node]}.log`), 'a')
    processes[node] = spawn('java', [...program, names[node] ?? '', home, ...given], { stdio: ['ignore', log, log] })
    closeSync(log)
  }
  const urls = ports.slice(0, nodes).map((port) => `http://127.0.0.1:${port}`)
  const stop = async () => {
    await Promise.all(processes.map(end))
    rmSync(folder, { recursive: true, force: true })
  }
  const complete = async () => {
    const until = performance.now() + patience
    const wanted = `/_cluster/health?wait_for_status=green&wait_for_nodes=${nodes}&timeout=4s`
    const isWhole = async () => {
      const answers = await Promise.all(urls.map((url) => ask(url + wanted)))
      return answers.every((answer) => answer?.timed_out === false)
    }
    while (!(await isWhole())) {
      if (performance.now() > until) throw new Error(`OpenSearch did not start. ${readLogs(folder, names)}`)
      await setTimeout(250)
    }
  }
  process.once('exit', () => {
    for (const child of processes) child.kill('SIGKILL')
  })
  for (const node of names.keys()) start(node)
  await complete().catch(async (error) => {
    await stop()
    throw error
  })
  return {
    ...{ urls, start, stop, complete },
    kill: (node) => end(processes[node]),
    signal: (signal) => {
      for (const child of processes) child.kill(signal)
    },
    pids: () => processes.flatMap(({ pid }) => pid ?? []),
  }
}

/** @param {import('node:child_process').ChildProcess | undefined} child */
function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve(undefined))
    child.kill('SIGKILL')
  })
}

/** @param {string} folder @param {string[]} names */
function readLogs(folder, names) {
  return names.map((name) => readFileSync(join(folder, `${name}.log`), 'utf8').slice(-500)).join('\n')
}
