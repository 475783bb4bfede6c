// `npm run test:cluster`: what `npm test` holds on SQLite, on PostgreSQL; what it holds of the embedded search engine, of the
// one over OpenSearch; and what only servers can do: fail, and come back. Ends with one line that counts. PostgreSQL is
// installed where it is missing and that can be done; OpenSearch comes from Maven Central. With `-- --no-browser` the browser
// tests, half of the time, are left out; with `-- --where-possible` what can't be had is said, and is no failure.

import { runBrowserTests } from '../support/browser-runner.mjs'
import { createDatabase } from '../support/create-database.mjs'
import { endWith, prepare, run, runVitest } from '../support/suite-runner.mjs'
import { findNginx } from './deployment/find-nginx.mjs'
import { findPython, lintDeployment } from './deployment/lint.mjs'
import { requireOpenSearch } from './opensearch-server.mjs'
import { startPostgresql } from './postgresql-server.mjs'

/** @typedef {import('../support/suite-runner.mjs').Count} Count */
/** @typedef {Awaited<ReturnType<typeof startPostgresql>>} Server */

await prepare()
/** @type {(Count & { name: string })[]} */
const counted = []

/** @param {string} name @param {() => Count | Promise<Count>} suite */
async function count(name, suite) {
  console.log(`\n— ${name} —`)
  counted.push({ name, ...(await suite()) })
}

/** @param {string} what @param {unknown} error */
function sayMissing(what, error) {
  console.log(`\nNOT RUN: the tests of ${what}. ${error instanceof Error ? error.message : error}`)
  if (!process.argv.includes('--where-possible')) counted.push({ name: what, passed: 0, failed: 1 })
}

/** @param {Server} server @param {string} folder @param {string[]} more Arguments. */
const runOnServer = (server, folder, ...more) =>
  runVitest(folder.replace('/', '-'), ['--config', 'tests/cluster/vitest.config.ts', folder, ...more], {
    TEST_POSTGRESQL: server.url('postgres'),
  })

/** @param {Server} server */
async function runBrowserOnServer(server) {
  await createDatabase(server.url('postgres'), 'browser')
  return runBrowserTests('playwright-postgresql', { E2E_DATABASE_URL: server.url('browser') })
}

/** Whether what tests need is there. @param {string} what @param {(() => void)[]} needs Each throws a sentence where it is not. */
function hasAll(what, ...needs) {
  try {
    for (const need of needs) need()
    return true
  } catch (error) {
    sayMissing(what, error)
    return false
  }
}

async function testOpenSearch() {
  if (!hasAll('OpenSearch', requireOpenSearch)) return
  const args = ['--config', 'tests/cluster/vitest.opensearch.config.ts']
  await count('search on OpenSearch', () => runVitest('opensearch', args))
}

async function testPostgresql() {
  const server = await startPostgresql().catch((error) => sayMissing('PostgreSQL', error))
  if (!server) return
  try {
    await count('contract on PostgreSQL', () => runOnServer(server, 'tests/integration'))
    // Tests start it; building takes longer than a test may.
    run(['src/cli/start.mjs', '--build-only'])
    const alone = ['--no-file-parallelism', '--exclude', 'tests/cluster/deployment/**']
    await count('PostgreSQL and web servers', () => runOnServer(server, 'tests/cluster', ...alone))
    if (hasAll('what compose.yaml starts', requireOpenSearch, findNginx))
      await count('what compose.yaml starts', () => runOnServer(server, 'tests/cluster/deployment'))
    if (process.argv.includes('--no-browser')) console.log('\nLEFT OUT, as told: the browser tests on PostgreSQL.')
    else await count('browser on PostgreSQL', () => runBrowserOnServer(server))
  } finally {
    server.stop()
  }
}

if (hasAll('files of the deployment', findPython)) await count('files of the deployment', lintDeployment)
await testOpenSearch()
await testPostgresql()
endWith(counted)
