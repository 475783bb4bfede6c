import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { SearchCluster } from '#src/search/opensearch/search-cluster.ts'

const cluster = new SearchCluster({ nodes: (process.env['TEST_OPENSEARCH'] ?? '').split(',') })
let made = 0

/** What tests get for `createSearchEngine` when they run on a cluster: an engine over an index of its own. */
export function createSearchEngine(): OpenSearchEngine {
  const index = `tests-${process.pid}-${made++}`
  return new OpenSearchEngine(cluster, index, { shards: 1, replicas: 0 })
}
