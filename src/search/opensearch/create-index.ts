import { describeIndex, type IndexSize } from './index-template.ts'
import { ClusterRefusal, type SearchCluster } from './search-cluster.ts'

/** Make an index that is not there yet. */
export async function createIndex(cluster: SearchCluster, index: string, size: IndexSize): Promise<void> {
  try {
    await cluster.ask({ method: 'PUT', path: `/${index}`, body: describeIndex(size) }, 60_000)
  } catch (error) {
    if (!(error instanceof ClusterRefusal) || error.kind !== 'resource_already_exists_exception') throw error
  }
}
