import type { ClusterArchive } from '#src/search/opensearch/cluster-archive.ts'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { SearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findStatementsToIndex } from '#src/store/indexed-statements.ts'
import { findRetiredOf } from '#src/store/statements.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { findWithdrawnAddresses } from '#src/store/withdrawals.ts'

/** Changes applied before it is noted that they are in. */
const batch = 20
/** Transcripts read at once while a whole index is made. */
const buildBatch = 50

type Followed = { index: string; engine: OpenSearchEngine; sequence: number }

/**
 * Make an index of the whole archive and have it used from then on. The one in use stays in use until then, and is gone
 * afterwards. The caller has the place of the writer.
 * @param onProgress Told how many transcripts are in, of all; it is waited for.
 */
export async function buildClusterIndex(
  archive: ClusterArchive,
  database: Database,
  onProgress: (done: number, all: number) => void | Promise<void> = () => {},
): Promise<string> {
  const index = await archive.makeIndex()
  try {
    const engine = new OpenSearchEngine(archive.cluster, index)
    const sequence = await findLastSequence(database)
    const ids = await findTranscriptIds(database)
    for (let start = 0; start < ids.length; start += buildBatch) {
      await stay(archive)
      await engine.write(await findStatementsToIndex(database, ids.slice(start, start + buildBatch)), [], sequence)
      await onProgress(Math.min(start + buildBatch, ids.length), ids.length)
    }
    await followChangesInCluster(archive, database, { index, engine, sequence })
    await archive.cluster.ask({ method: 'POST', path: `/${index}/_refresh` })
    await archive.use(index)
    return index
  } catch (error) {
    await archive.drop(index).catch(() => {})
    throw error
  }
}

/**
 * Apply what came since a change. Doing so twice, or by two processes, ends the same: each statement stays as its latest
 * change has it. The caller has the place of the writer.
 * @returns the newest change that is in.
 */
export async function followChangesInCluster(
  archive: ClusterArchive,
  database: Database,
  { index, engine, sequence }: Followed,
): Promise<number> {
  let done = sequence
  for (;;) {
    const changes = await findChangesAfter(database, done, batch)
    const newest = changes.at(-1)?.sequence ?? done
    for (const transcriptId of new Set(changes.map((change) => change.transcriptId))) {
      const retired = await findRetiredOf(database, transcriptId)
      const removed = [...retired.map(({ id }) => id), ...(await findWithdrawnAddresses(database, transcriptId))]
      await engine.write(await findStatementsToIndex(database, [transcriptId]), removed, newest)
    }
    // Readers of the note may search at once.
    if (changes.length > 0) await archive.cluster.ask({ method: 'POST', path: `/${index}/_refresh` })
    await archive.keepSequence(index, newest)
    done = newest
    if (changes.length < batch) return done
    await stay(archive)
  }
}

/** Keep the place of the writer. @throws SearchUnavailable when another process took it. */
async function stay(archive: ClusterArchive): Promise<void> {
  if (!(await archive.claim())) throw new SearchUnavailable('Another process writes the search index.')
}
