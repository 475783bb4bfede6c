// `npm run test:cluster`: what `npm test` holds on SQLite, on PostgreSQL; what it holds of the embedded search engine, of the
// one over OpenSearch; and what only servers can do: fail, and come back. Ends with one line that counts. PostgreSQL is
// installed where it is missing and that can be done; OpenSearch comes from Maven Central.
import { endWith, prepare, runVitest } from '../support/suite-runner.mjs'
import { startPostgresql } from './postgresql-server.mjs'

await prepare()
const server = await startPostgresql().catch((error) => {
  console.error(error.message)
  return endWith([{ name: 'PostgreSQL', passed: 0, failed: 1 }])
})

/** @param {string} name @param {string} folder */
function runOnServer(name, folder) {
  console.log(`\n— ${name} —`)
  const args = ['--config', 'tests/cluster/vitest.config.ts', folder]
  const count = runVitest(folder.replace('/', '-'), args, { TEST_POSTGRESQL: server.url('postgres') })
  return { name, ...count }
}

function runOnOpenSearch() {
  console.log('\n— search on OpenSearch —')
  const config = 'tests/cluster/vitest.opensearch.config.ts'
  return { name: 'search on OpenSearch', ...runVitest('opensearch', ['--config', config]) }
}

const counted = [runOnOpenSearch()]
try {
  counted.push(runOnServer('contract on PostgreSQL', 'tests/integration'))
  counted.push(runOnServer('PostgreSQL alone', 'tests/cluster'))
} finally {
  server.stop()
}
endWith(counted)
