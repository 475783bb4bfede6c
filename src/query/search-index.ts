import { setTimeout } from 'node:timers/promises'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { SearchEngine } from '#src/search/search-engine.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findStatementsToIndex } from '#src/store/indexed-statements.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findRetiredOf } from '#src/store/statements.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { keepSnapshot, loadKeptSnapshot } from './kept-snapshot.ts'

type Index = {
  database: Database
  engine: SearchEngine
  /** The newest change that is in the index. */
  sequence: number
  /** The newest change that is in the snapshot. */
  kept: number
  checkedAt: number
  catchingUp: Promise<void> | null
}

const key = Symbol.for('rostrum.search-index')
type Shared = { [key]?: Promise<Index> | undefined }

/** Milliseconds for which the index is taken to be up to date after a look at the change feed. */
const fresh = 250
/** Milliseconds that a search waits for a fresher index: long enough for a correction, and no wait for a large ingest. */
const patience = 50
/** Changes applied at one look. */
const batch = 20
/** Transcripts read at once while the whole index is built. */
const buildBatch = 50
/** Changes after which the snapshot is written again; fewer are replayed at the next start. */
const changesToKeep = 500

/**
 * The search engine of this process over the whole archive: loaded from its snapshot, or built, at first use. It follows
 * the change feed, so what another process writes is found as well; the index is a cache and the store is the truth.
 */
export async function getSearchIndex(): Promise<SearchEngine> {
  const shared = globalThis as Shared
  shared[key] ??= openIndex().catch((error: unknown) => {
    shared[key] = undefined
    throw error
  })
  const index = await shared[key]
  const caughtUp = catchUp(index).catch(() => {})
  await Promise.race([caughtUp, setTimeout(patience, undefined, { ref: false })])
  return index.engine
}

/** Forget the index of this process; the next search opens it again. */
export function forgetSearchIndex(): void {
  const shared = globalThis as Shared
  shared[key] = undefined
}

async function openIndex(): Promise<Index> {
  const database = await sharedDatabase()
  const loaded = await loadKeptSnapshot(database)
  const { engine, sequence } = loaded ?? (await buildEngine(database))
  if (!loaded) await keepSnapshot(database, engine, sequence)
  const index = { database, engine, sequence, kept: sequence, checkedAt: 0, catchingUp: null }
  await catchUp(index)
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

function catchUp(index: Index): Promise<void> {
  if (index.catchingUp === null && Date.now() - index.checkedAt < fresh) return Promise.resolve()
  index.catchingUp ??= applyChanges(index).finally(() => {
    index.catchingUp = null
  })
  return index.catchingUp
}

/** All that is new, a batch at a time; the engine gives searches their turn in between. */
async function applyChanges(index: Index): Promise<void> {
  while ((await applyBatch(index)) === batch);
  index.checkedAt = Date.now()
}

async function applyBatch(index: Index): Promise<number> {
  const { database, engine } = index
  const changes = await findChangesAfter(database, index.sequence, batch)
  for (const transcriptId of new Set(changes.map((change) => change.transcriptId))) {
    const retired = await findRetiredOf(database, transcriptId)
    await engine.remove(retired.map(({ id }) => id))
    await engine.index(await findStatementsToIndex(database, [transcriptId]))
  }
  index.sequence = changes.at(-1)?.sequence ?? index.sequence
  if (index.sequence - index.kept >= changesToKeep) {
    index.kept = index.sequence
    await keepSnapshot(database, engine, index.sequence)
  }
  return changes.length
}
