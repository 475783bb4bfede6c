import { startOpenSearch } from './opensearch-server.mjs'

/** A cluster for a whole run of tests, unless the environment names one: what Vitest calls before it, and what it calls after. */
export default async function withOpenSearch() {
  if (process.env['TEST_OPENSEARCH']) return undefined
  const cluster = await startOpenSearch()
  process.env['TEST_OPENSEARCH'] = cluster.urls.join(',')
  return cluster.stop
}
