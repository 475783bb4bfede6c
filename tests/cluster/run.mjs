// `npm run test:cluster`: what `npm test` holds on SQLite, on PostgreSQL; what it holds of the embedded search engine, of the
// one over OpenSearch; and what only servers can do: fail, and come back. Ends with one line that counts. PostgreSQL is
// installed where it is missing and that can be done; OpenSearch comes from Maven Central. With `-- --no-browser` the browser
// tests, half of the time, are left to who has it.

import { runBrowserTests } from '../support/browser-runner.mjs'
import { createDatabase } from '../support/create-database.mjs'
import { endWith, prepare, runVitest } from '../support/suite-runner.mjs'
import { lintDeployment } from './deployment/lint.mjs'
import { startPostgresql } from './postgresql-server.mjs'

await prepare()
const server = await startPostgresql().catch((error) => {
  console.error(error.message)
  return endWith([{ name: 'PostgreSQL', passed: 0, failed: 1 }])
})

/** @param {string} folder */
const runOnServer = (folder) =>
  runVitest(folder.replace('/', '-'), ['--config', 'tests/cluster/vitest.config.ts', folder], {
    TEST_POSTGRESQL: server.url('postgres'),
  })

async function runBrowserOnServer() {
  await createDatabase(server.url('postgres'), 'browser')
  return runBrowserTests('playwright-postgresql', { E2E_DATABASE_URL: server.url('browser') })
}

/** @typedef {import('../support/suite-runner.mjs').Count} Count */

/** @type {[string, () => Count | Promise<Count>][]} */
const suites = [
  ['files of the deployment', lintDeployment],
  ['search on OpenSearch', () => runVitest('opensearch', ['--config', 'tests/cluster/vitest.opensearch.config.ts'])],
  ['contract on PostgreSQL', () => runOnServer('tests/integration')],
  ['PostgreSQL alone', () => runOnServer('tests/cluster')],
]
if (!process.argv.includes('--no-browser')) suites.push(['browser on PostgreSQL', runBrowserOnServer])
const counted = []
try {
  for (const [name, suite] of suites) {
    console.log(`\n— ${name} —`)
    counted.push({ name, ...(await suite()) })
  }
} finally {
  server.stop()
}
endWith(counted)
