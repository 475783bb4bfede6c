// `npm run test:cluster`: what `npm test` holds on SQLite, on PostgreSQL; and what only a server can do: fail, and come back.
// Ends with one line that counts. PostgreSQL is installed where it is missing and that can be done.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, install } from '#src/cli/install.mjs'
import { startPostgresql } from './postgresql-server.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const results = join(root, 'tests/.results')
const wrongNode = checkNode(process.versions.node)
if (wrongNode) {
  console.error(wrongNode)
  process.exit(1)
}
if (!install(root)) process.exit(1)
const { ensureClient } = await import('#src/ingest/ensure-client.mjs')
ensureClient(root)

/** @param {string} name @param {string[]} paths @param {Record<string, string>} environment */
function runVitest(name, paths, environment) {
  const file = join(results, `cluster-${name}.json`)
  rmSync(file, { force: true })
  mkdirSync(results, { recursive: true })
  console.log(`\n— ${name} —`)
  const args = ['run', '--config', 'tests/cluster/vitest.config.ts', '--reporter=default', '--reporter=json']
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), ...args, `--outputFile.json=${file}`, ...paths],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } },
  )
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numTodoTests,
  } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = numFailedTests + numPendingTests + numTodoTests
  return { name, passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
}

const server = await startPostgresql().catch((error) => {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exit(1)
})
const counted = []
try {
  const environment = { TEST_POSTGRESQL: server.url('postgres') }
  counted.push(runVitest('contract on PostgreSQL', ['tests/integration'], environment))
  counted.push(runVitest('PostgreSQL alone', ['tests/cluster'], environment))
} finally {
  server.stop()
}
console.log()
for (const { name, passed, failed } of counted) console.log(`${name}: ${passed} of ${passed + failed}`)
const passed = counted.reduce((sum, count) => sum + count.passed, 0)
const failed = counted.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
