// The server that the browser tests read: the built application over an archive of its own, made anew from content/.
import '@oxc-node/core/register'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const { archive, environment, port, root } = await import('./place.ts')

/** @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(archive, { recursive: true, force: true })
mkdirSync(archive, { recursive: true })
cpSync(join(root, 'content'), environment.CONTENT_DIR, { recursive: true })
run('src/cli/start.mjs', '--build-only')
run('src/cli/rostrum.mjs', 'ingest', environment.CONTENT_DIR)
const next = join(root, 'node_modules/next/dist/bin/next')
const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
