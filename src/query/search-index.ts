import { searchesInCluster } from '#src/search/opensearch/configured-cluster.ts'
import type { ArchiveIndex } from './archive-index.ts'
import { openClusterIndex } from './cluster-index.ts'
import { openLocalIndex } from './local-index.ts'
import { openWorkerIndex } from './worker-index.ts'

const key = Symbol.for('rostrum.search-index')
type Shared = { [key]?: { index: Promise<ArchiveIndex> | undefined; script: string | null } }

/**
 * The search index of this process, opened at first use. It follows the change feed, so what another process writes is
 * found as well; the index is a cache and the store is the truth.
 */
export function getSearchIndex(): Promise<ArchiveIndex> {
  const shared = sharedIndex()
  shared.index ??= open(shared).catch((error: unknown) => {
    shared.index = undefined
    throw error
  })
  return shared.index
}

/** The index in a cluster, or in its own thread, where there is to be one; in this thread where that can't start. */
async function open(shared: NonNullable<Shared[typeof key]>): Promise<ArchiveIndex> {
  if (searchesInCluster()) return openClusterIndex()
  if (shared.script === null) return openLocalIndex()
  try {
    return await openWorkerIndex(shared.script, forgetSearchIndex)
  } catch (error) {
    const index = await openLocalIndex()
    shared.script = null
    process.emitWarning(`The search index has no thread of its own: ${String(error)}`)
    return index
  }
}

/** Forget the index of this process; the next search opens it again. */
export function forgetSearchIndex(): void {
  const shared = sharedIndex()
  const open = shared.index
  shared.index = undefined
  open?.then((index) => index.close()).catch(() => {})
}

/**
 * From now on, have the index in a thread of its own: no search waits for the pages of a server, and no page for the index.
 * @param script The path of `search-worker.mjs`.
 */
export function searchInWorker(script: string): void {
  sharedIndex().script = script
}

function sharedIndex(): NonNullable<Shared[typeof key]> {
  const shared = globalThis as Shared
  shared[key] ??= { index: undefined, script: null }
  return shared[key]
}
