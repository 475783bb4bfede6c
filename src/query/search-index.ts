import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { IndexedStatement, SearchEngine } from '#src/search/search-engine.ts'
import { findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findRetiredOf, findStatementsOf } from '#src/store/statements.ts'
import { findTranscriptById, findTranscriptIds } from '#src/store/transcripts.ts'

type Index = {
  database: Database
  engine: SearchEngine
  sequence: number
  checkedAt: number
  catchingUp: Promise<void> | null
}

const key = Symbol.for('rostrum.search-index')
type Shared = { [key]?: Promise<Index> | undefined }

/** Milliseconds for which the index is taken to be up to date after a look at the change feed. */
const fresh = 250
/** Transcripts indexed anew at one look, so that a search never waits for a large ingest. */
const batch = 20

/**
 * The search engine of this process over the whole archive, built at first use. It follows the change feed, so what another
 * process writes is found as well; the index is a cache and the store is the truth.
 */
export async function getSearchIndex(): Promise<SearchEngine> {
  const shared = globalThis as Shared
  shared[key] ??= buildIndex().catch((error: unknown) => {
    shared[key] = undefined
    throw error
  })
  const index = await shared[key]
  await catchUp(index)
  return index.engine
}

/** Forget the index of this process; the next search builds it again. */
export function forgetSearchIndex(): void {
  const shared = globalThis as Shared
  shared[key] = undefined
}

async function buildIndex(): Promise<Index> {
  const database = await sharedDatabase()
  const engine = createSearchEngine()
  const sequence = await findLastSequence(database)
  for (const transcriptId of await findTranscriptIds(database)) {
    await engine.index(await readForIndex(database, transcriptId))
  }
  return { database, engine, sequence, checkedAt: Date.now(), catchingUp: null }
}

function catchUp(index: Index): Promise<void> {
  if (index.catchingUp === null && Date.now() - index.checkedAt < fresh) return Promise.resolve()
  index.catchingUp ??= applyChanges(index).finally(() => {
    index.catchingUp = null
  })
  return index.catchingUp
}

async function applyChanges(index: Index): Promise<void> {
  const { database, engine } = index
  const changes = await findChangesAfter(database, index.sequence, batch)
  for (const transcriptId of new Set(changes.map((change) => change.transcriptId))) {
    const retired = await findRetiredOf(database, transcriptId)
    await engine.remove(retired.map(({ id }) => id))
    await engine.index(await readForIndex(database, transcriptId))
  }
  index.sequence = changes.at(-1)?.sequence ?? index.sequence
  if (changes.length < batch) index.checkedAt = Date.now()
}

async function readForIndex(database: Database, transcriptId: number): Promise<IndexedStatement[]> {
  const transcript = await findTranscriptById(database, transcriptId)
  if (transcript === null) return []
  const { slug, date, title, place, event, language } = transcript
  const statements = await findStatementsOf(database, transcriptId)
  return statements.map(({ id, ordinal, kind, speaker, label, text }) => ({
    ...{ id, ordinal, kind, speaker, label, text },
    ...{ transcript: slug, date, title, place, event, language },
  }))
}
