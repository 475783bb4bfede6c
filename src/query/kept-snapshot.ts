import type { SearchEngine } from '#src/search/search-engine.ts'
import { loadSnapshot, saveSnapshot } from '#src/search/snapshot.ts'
import { removeOtherSnapshots, snapshotPath } from '#src/search/snapshot-path.ts'
import { findArchiveMark, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'

/** Statements below which an index is built sooner than anybody notices; no file is written for it. */
const worthKeeping = 5000

/** The index as it was kept, or null when there is none of this archive that can be used. */
export async function loadKeptSnapshot(database: Database): Promise<{ engine: SearchEngine; sequence: number } | null> {
  const [mark, newest] = await Promise.all([findArchiveMark(database), findLastSequence(database)])
  const loaded = await loadSnapshot(snapshotPath(mark))
  return loaded && loaded.sequence <= newest ? loaded : null
}

/**
 * Keep the index beside the database for the next start. Where that can't be (a full disk, a folder that may not be
 * written to), the next start builds it again: nothing else depends on it.
 */
export async function keepSnapshot(database: Database, engine: SearchEngine, sequence: number): Promise<void> {
  if (engine.stats().statements < worthKeeping) return
  const mark = await findArchiveMark(database)
  await saveSnapshot(engine, snapshotPath(mark), sequence).catch(() => {})
  await removeOtherSnapshots(mark).catch(() => {})
}
