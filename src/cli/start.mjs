// `npm start`: from a fresh clone to a served archive. Plain JavaScript without packages, for it installs them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forgetBuild, isBuilt, rememberBuild, stampSources } from './build-stamp.mjs'
import { checkNode, install } from './install.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const development = process.argv.includes('--dev')
const buildOnly = process.argv.includes('--build-only')
const port = process.env['PORT'] || '3000'
const next = join(root, 'node_modules/next/dist/bin/next')
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(reason)
  process.exit(1)
}

/**
 * Run one of the project's programs to its end.
 * @param {string[]} args @returns {number} its exit code.
 */
function run(args) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment })
  if (signal) process.exit(130)
  return status ?? 1
}

/** @returns {Promise<boolean>} whether nobody listens on the port. */
function isPortFree() {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(Number(port), () => probe.close(() => answer(true)))
  })
}

/** The scripts of the pages. Their bundler comes with the packages, which this program may have to install first. */
async function buildScripts() {
  const { bundleScripts } = await import('./bundle-scripts.mjs')
  await bundleScripts(root)
}

/** @param {string} stamp */
async function build(stamp) {
  console.log('Building …')
  forgetBuild(root)
  if (run([next, 'build']) !== 0) giveUp('The build failed: it says why above.')
  await buildScripts()
  rememberBuild(root, stamp)
}

const ingestArguments = ['src/cli/rostrum.mjs', 'ingest', process.env['CONTENT_DIR'] || 'content']
const leftOut = 'Some files were left out; `npx rostrum ingest --check content` says what is wrong with them.'

/** Read content/ into the archive. A file that can't be read is said and does not keep the others from being served. */
function ingestContent() {
  const code = run([...ingestArguments, '--again'])
  if (code === 2) giveUp('The archive could not be opened: the line above says why.')
  if (code === 1) console.error(leftOut)
}

/** The same while the archive is being served: the website follows what changes. */
function ingestMeanwhile() {
  const ingest = spawn(process.execPath, ingestArguments, { cwd: root, stdio: 'inherit', env: environment })
  ingest.on('exit', (code) => {
    if (code !== 0) console.error(code === 1 ? leftOut : 'Content could not be read: the line above says why.')
  })
}

/**
 * Whether there is a database to serve from. Its shape is the built application's: both change together. Of one that a
 * server keeps that can't be told without asking it, and ingesting asks.
 */
function hasDatabase() {
  const url = process.env['DATABASE_URL'] || 'file:data/rostrum.db'
  return url.startsWith('file:') && existsSync(resolve(root, url.replace(/^file:/, '')))
}

function serve() {
  const server = spawn(process.execPath, [next, development ? 'dev' : 'start', '--port', port], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: environment,
  })
  let told = false
  server.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    if (development) process.stdout.write(chunk)
    if (told || !/Ready/i.test(chunk.toString())) return
    told = true
    console.log(`Rostrum is at http://localhost:${port} (Ctrl+C stops it)`)
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
}

const wrongNode = checkNode(process.versions.node)
if (wrongNode) giveUp(wrongNode)
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) giveUp(`PORT is “${port}”; it must be a number from 1 to 65535.`)
if (!install(root)) process.exit(1)
if (!buildOnly && !(await isPortFree()))
  giveUp(`Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`)
const { ensureClient } = await import('#src/ingest/ensure-client.mjs')
ensureClient(root)
const stamp = stampSources(root)
const built = isBuilt(root, stamp)
const ready = built && hasDatabase()
if (!buildOnly && !ready) ingestContent()
if (!built && !development) await build(stamp)
if (development) await buildScripts()
if (!buildOnly) serve()
if (!buildOnly && ready) ingestMeanwhile()
