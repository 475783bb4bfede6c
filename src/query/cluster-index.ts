import { setTimeout as wait } from 'node:timers/promises'
import { createSearchEngine } from '#src/search/create-search-engine.ts'
import type { ClusterArchive } from '#src/search/opensearch/cluster-archive.ts'
import { openClusterArchive } from '#src/search/opensearch/configured-cluster.ts'
import { OpenSearchEngine } from '#src/search/opensearch/opensearch-engine.ts'
import { isIndexGone } from '#src/search/opensearch/search-cluster.ts'
import { isSearchUnavailable, SearchUnavailable } from '#src/search/opensearch/search-unavailable.ts'
import { type EngineWithResearch, hasResearch } from '#src/search/research/research-engine.ts'
import { findArchiveMark, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import type { ArchiveIndex } from './archive-index.ts'
import { buildClusterIndex, followChangesInCluster } from './write-cluster-index.ts'

/** Milliseconds for which the index is taken to be up to date after a look at the change feed. */
const fresh = 250
/** Milliseconds from the first look at new changes for which searches wait for them. */
const patience = 1000
/** Milliseconds between two looks whether another index is in use. */
const aliasFresh = 5000
/** Milliseconds between two looks at what another process is doing. */
const pause = 200
/** The words are counted anew after so many times the time that it takes, when another process has written. */
const restToLoad = 20

/** An index that is in use, up to which change it is, and up to which its words are counted. */
type InUse = { index: string; engine: OpenSearchEngine; sequence: number; counted: number }

/** The index in an OpenSearch cluster, made by the first process that finds none; whoever finds it behind writes what is missing. */
export async function openClusterIndex(): Promise<ArchiveIndex> {
  return new ClusterIndex(await sharedDatabase()).asArchiveIndex()
}

class ClusterIndex {
  private readonly database: Database
  private archive: ClusterArchive | null = null
  private inUse: InUse | null = null
  private readonly empty = createSearchEngine()
  /** By `performance.now()`, as in following-index.ts: clocks that are set back must not keep it from looking. */
  private checkedAt = Number.NEGATIVE_INFINITY
  private aliasAt = Number.NEGATIVE_INFINITY
  private catching: { begun: number; done: Promise<void> } | null = null
  private countAgainAt = 0

  constructor(database: Database) {
    this.database = database
  }

  asArchiveIndex(): ArchiveIndex {
    const asked =
      <Asked extends unknown[], Answer>(answer: (engine: EngineWithResearch, ...asked: Asked) => Promise<Answer>) =>
      (...asked: Asked): Promise<Answer> =>
        this.ask((engine) => answer(engine, ...asked))
    return {
      search: asked((engine, request) => engine.search(request)),
      suggest: asked((engine, text, limit) => engine.suggest(text, limit)),
      snippets: async (texts, query, length) => {
        const engine = this.inUse?.engine ?? this.empty
        return texts.map((text) => engine.snippet(text, query, length))
      },
      research: {
        list: asked(({ research }, request) => research.list(request)),
        group: asked(({ research }, request) => research.group(request)),
        findOccurrences: asked(({ research }, request) => research.findOccurrences(request)),
        countFrequencies: asked(({ research }, request) => research.countFrequencies(request)),
        findTopSpeakers: asked(({ research }, scope, limit) => research.findTopSpeakers(scope, limit)),
        findPassages: asked(({ research }, quotations) => research.findPassages(quotations)),
        findDistinctiveWords: asked(
          async ({ research }, words) => (await research.findDistinctiveWords?.(words)) ?? [],
        ),
        findAlsoSaid: asked(async ({ research }, statement) => (await research.findAlsoSaid?.(statement)) ?? []),
      },
      close: async () => {
        await this.catching?.done.catch(() => {})
        await this.archive?.cluster.close()
      },
    }
  }

  /** Ask the engine in use; once more when its index was replaced by another in between. */
  private async ask<Answer>(question: (engine: EngineWithResearch) => Promise<Answer>): Promise<Answer> {
    await this.catchUpShortly()
    const asked = this.inUse?.index
    try {
      return await question(this.engine())
    } catch (error) {
      // An index that goes while it answers is not always said to be gone.
      if (!this.archive || !(isIndexGone(error) || isSearchUnavailable(error))) throw error
      this.aliasAt = Number.NEGATIVE_INFINITY
      await this.findInUse(this.archive)
      if (this.inUse?.index === asked) throw error
      return question(this.engine())
    }
  }

  private engine(): EngineWithResearch {
    if (this.inUse) return this.inUse.engine
    // An archive without a transcript has no index in the cluster.
    if (this.archive === null && hasResearch(this.empty)) return this.empty
    throw new SearchUnavailable('The search index is being made.')
  }

  /** Have the changes in that came since the last look, but do not wait for many; for an index that is not there, wait. */
  private async catchUpShortly(): Promise<void> {
    if (this.catching === null && performance.now() - this.checkedAt < fresh) return
    this.catching ??= {
      begun: performance.now(),
      done: this.catchUp().finally(() => {
        this.catching = null
      }),
    }
    const { begun, done } = this.catching
    if (!this.inUse) return done
    const left = begun + patience - performance.now()
    // A cluster that can't be written to may be searched all the same.
    await Promise.race([done.catch(() => {}), wait(Math.max(0, left), undefined, { ref: false })])
  }

  private async catchUp(): Promise<void> {
    const archive = await this.open()
    if (!archive) return
    await this.findInUse(archive)
    const inUse = this.inUse ?? (await this.make(archive))
    const last = await findLastSequence(this.database)
    while (inUse.sequence < last && !(await this.write(archive, inUse))) {
      // Another process writes: its changes are seen when it has noted them.
      await wait(pause)
      inUse.sequence = Math.max(inUse.sequence, await archive.findSequence(inUse.index))
    }
    if (inUse.counted < inUse.sequence) await this.countAgain(inUse)
    this.checkedAt = performance.now()
  }

  private async open(): Promise<ClusterArchive | null> {
    if (this.archive) return this.archive
    const mark = await findArchiveMark(this.database)
    if (mark !== 'empty') this.archive = openClusterArchive(mark)
    return this.archive
  }

  private async findInUse(archive: ClusterArchive): Promise<void> {
    if (this.inUse && performance.now() - this.aliasAt < aliasFresh) return
    const index = await archive.findIndex()
    this.aliasAt = performance.now()
    if (index === null) this.inUse = null
    else if (this.inUse?.index !== index) this.inUse = await this.enter(archive, index)
  }

  /** Make the index, or wait for the process that does. */
  private async make(archive: ClusterArchive): Promise<InUse> {
    for (;;) {
      if (await archive.claim()) {
        try {
          await buildClusterIndex(archive, this.database)
        } finally {
          await archive.release()
        }
      }
      await this.findInUse(archive)
      if (this.inUse) return this.inUse
      await wait(pause)
    }
  }

  private async enter(archive: ClusterArchive, index: string): Promise<InUse> {
    const sequence = await archive.findSequence(index)
    const engine = new OpenSearchEngine(archive.cluster, index)
    await engine.reload()
    return { index, engine, sequence, counted: sequence }
  }

  /** @returns false when another process writes. */
  private async write(archive: ClusterArchive, inUse: InUse): Promise<boolean> {
    if (!(await archive.claim())) return false
    try {
      const before = await archive.findSequence(inUse.index)
      // What others wrote in between has not been counted here; what is written now is.
      const behind = before > inUse.counted
      inUse.sequence = await followChangesInCluster(archive, this.database, { ...inUse, sequence: before })
      if (!behind) inUse.counted = inUse.sequence
    } finally {
      await archive.release()
    }
    return true
  }

  /** Words that others wrote: searches know new ones at once, but how frequent each is only now and then. */
  private async countAgain(inUse: InUse): Promise<void> {
    const begun = performance.now()
    if (begun < this.countAgainAt) return
    const { sequence } = inUse
    await inUse.engine.reload()
    inUse.counted = sequence
    this.countAgainAt = performance.now() + (performance.now() - begun) * restToLoad
  }
}
