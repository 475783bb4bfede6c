import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findStatementsToIndex } from '#src/store/indexed-statements.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findRetiredOf } from '#src/store/statements.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { findWithdrawnAddresses } from '#src/store/withdrawals.ts'
import { keepSnapshot, loadKeptSnapshot } from './kept-snapshot.ts'

/** A search engine over the whole archive that follows its changes. */
export type FollowingIndex = {
  database: Database
  engine: SearchEngine
  /** The newest change that is in the index. */
  sequence: number
  /** The newest change that is in the snapshot. */
  kept: number
  /** By `performance.now()`: clocks that are set back must not keep it from looking. */
  checkedAt: number
  catchingUp: { begun: number; done: Promise<void> } | null
}

/** Milliseconds for which the index is taken to be up to date after a look at the change feed. */
const fresh = 250
/**
 * Milliseconds from the first look at new changes for which searches wait for them: long enough for a correction; those that
 * come later, while a large ingest is taken in, don't wait.
 */
const patience = 50
/** Changes applied at one look. */
const batch = 20
/** Transcripts read at once while the whole index is built. */
const buildBatch = 50
/** Changes after which the snapshot is written again; fewer are replayed at the next start. */
const changesToKeep = 500

/** Load the index of the archive from its snapshot, or build it. */
export async function openFollowingIndex(): Promise<FollowingIndex> {
  const database = await sharedDatabase()
  const loaded = await loadKeptSnapshot(database)
  const { engine, sequence } = loaded ?? (await buildEngine(database))
  if (!loaded) await keepSnapshot(database, engine, sequence)
  const index = { database, engine, sequence, kept: sequence, checkedAt: Number.NEGATIVE_INFINITY, catchingUp: null }
  await catchUp(index)?.done
  return index
}

async function buildEngine(database: Database): Promise<{ engine: SearchEngine; sequence: number }> {
  const engine = createSearchEngine()
  const sequence = await findLastSequence(database)
  const ids = await findTranscriptIds(database)
  for (let start = 0; start < ids.length; start += buildBatch) {
    await engine.index(await findStatementsToIndex(database, ids.slice(start, start + buildBatch)))
  }
  return { engine, sequence }
}

/** Have the changes applied that came since the last look, but do not wait for many. */
export async function catchUpShortly(index: FollowingIndex): Promise<void> {
  const catching = catchUp(index)
  if (!catching) return
  const left = catching.begun + patience - performance.now()
  if (left <= 0) return
  const waiting = new AbortController()
  const waited = setTimeout(left, undefined, { ref: false, signal: waiting.signal }).catch(() => {})
  await Promise.race([catching.done.catch(() => {}), waited])
  waiting.abort()
}

function catchUp(index: FollowingIndex): FollowingIndex['catchingUp'] {
  if (index.catchingUp === null && performance.now() - index.checkedAt < fresh) return null
  index.catchingUp ??= {
    begun: performance.now(),
    done: applyChanges(index).finally(() => {
      index.catchingUp = null
    }),
  }
  return index.catchingUp
}

/** All that is new, a batch at a time, giving searches their turn in between. */
async function applyChanges(index: FollowingIndex): Promise<void> {
  while ((await applyBatch(index)) === batch);
  index.checkedAt = performance.now()
}

async function applyBatch(index: FollowingIndex): Promise<number> {
  const { database, engine } = index
  const changes = await findChangesAfter(database, index.sequence, batch)
  for (const transcriptId of new Set(changes.map((change) => change.transcriptId))) {
    // The database answers without leaving the thread to others: each transcript has to.
    await nextTurn()
    const retired = await findRetiredOf(database, transcriptId)
    await engine.remove([...retired.map(({ id }) => id), ...(await findWithdrawnAddresses(database, transcriptId))])
    await engine.index(await findStatementsToIndex(database, [transcriptId]))
  }
  index.sequence = changes.at(-1)?.sequence ?? index.sequence
  if (index.sequence - index.kept >= changesToKeep) {
    index.kept = index.sequence
    await keepSnapshot(database, engine, index.sequence)
  }
  return changes.length
}
