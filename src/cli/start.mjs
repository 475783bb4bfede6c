// `npm start`: from a fresh clone to a served archive. Plain JavaScript without packages, for it installs them.
import { spawn, spawnSync } from 'node:child_process'
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

/** @param {string} stamp */
function build(stamp) {
  console.log('Building …')
  forgetBuild(root)
  if (run([next, 'build']) !== 0) giveUp('The build failed: it says why above.')
  rememberBuild(root, stamp)
}

/** Read content/ into the archive. A file that can't be read is said and does not keep the others from being served. */
function ingestContent(/** @type {boolean} */ again) {
  const code = run([
    'src/cli/rostrum.mjs',
    'ingest',
    process.env['CONTENT_DIR'] || 'content',
    ...(again ? ['--again'] : []),
  ])
  if (code === 2) giveUp('The archive could not be opened: the line above says why.')
  if (code === 1)
    console.error('Some files were left out; `npx rostrum ingest --check content` says what is wrong with them.')
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
const { ensureClient } = await import('./ensure-client.mjs')
ensureClient(root)
const stamp = stampSources(root)
const built = isBuilt(root, stamp)
if (!buildOnly) ingestContent(!built)
if (!built && !development) build(stamp)
if (!buildOnly) serve()
