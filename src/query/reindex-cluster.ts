import { setTimeout as wait } from 'node:timers/promises'
import { openClusterArchive } from '#src/search/opensearch/configured-cluster.ts'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { findArchiveMark } from '#src/store/changes.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { buildClusterIndex, followChangesInCluster } from './write-cluster-index.ts'

/** Milliseconds between two tries to become the one that writes. */
const pause = 500

/**
 * Make the index of the archive in the cluster anew. Searches are answered from the one in use until then, which goes on
 * following the archive.
 * @returns the name of the index; null for an archive without a transcript.
 */
export async function reindexCluster(onProgress: (done: number, all: number) => void): Promise<string | null> {
  const database = await sharedDatabase()
  const mark = await findArchiveMark(database)
  if (mark === 'empty') return null
  const archive = openClusterArchive(mark)
  try {
    while (!(await archive.claim())) await wait(pause)
    const index = await archive.findIndex()
    const engine = index === null ? null : new OpenSearchEngine(archive.cluster, index)
    return await buildClusterIndex(archive, database, async (done, all) => {
      onProgress(done, all)
      if (index === null || engine === null) return
      await followChangesInCluster(archive, database, { index, engine, sequence: await archive.findSequence(index) })
    })
  } finally {
    await archive.release().catch(() => {})
    await archive.cluster.close()
  }
}
