import { readConfig } from '#src/config.ts'
import { ClusterArchive } from './cluster-archive.ts'
import { SearchCluster } from './search-cluster.ts'

/** Whether this process is to search in a cluster. */
export function searchesInCluster(): boolean {
  return readConfig().searchCluster !== undefined
}

/** The place of an archive in the cluster that the environment names. @param mark What tells this archive from others. */
export function openClusterArchive(mark: string): ClusterArchive {
  const { searchCluster } = readConfig()
  if (!searchCluster) throw new Error('SEARCH_URL is not set.')
  const { prefix, shards, replicas, ...address } = searchCluster
  return new ClusterArchive(new SearchCluster(address), { prefix, mark, size: { shards, replicas } })
}
