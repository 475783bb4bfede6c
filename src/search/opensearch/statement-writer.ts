import { setTimeout as wait } from 'node:timers/promises'
import type { IndexedStatement } from '../search-engine.ts'
import type { ArchiveWords } from './archive-words.ts'
import { ClusterRefusal, explain, type SearchCluster } from './search-cluster.ts'
import { isSearchUnavailable, SearchUnavailable } from './search-unavailable.ts'
import { type StatementDocument, toDocument } from './statement-document.ts'

/** Statements compared with what is there, and written, at once. */
const batch = 400
/** Bytes of one request, and requests under way at once: the next waits until one is answered. */
const flushBytes = 2_000_000
const concurrency = 2
/** Tries for what an overloaded cluster turns away, and milliseconds between them. */
const retries = 8
const pause = 500

type Operation = { id: string; document: StatementDocument | null }
type Found = { docs: { _id: string; found?: boolean; _source?: { statement: IndexedStatement } }[] }

/** Writes statements into an index and keeps count of their words. One write after another. */
export class StatementWriter {
  private readonly cluster: SearchCluster
  private readonly index: string
  private readonly words: ArchiveWords
  private last: Promise<unknown> = Promise.resolve()

  constructor(cluster: SearchCluster, index: string, words: ArchiveWords) {
    this.cluster = cluster
    this.index = index
    this.words = words
  }

  /**
   * Write statements and take others away; those that are there as they are cost nothing.
   * @param version The number of the change they come from: what is there from a later one stays.
   * @returns how many were written or taken away.
   * @throws SearchUnavailable when some may be missing: write them again.
   */
  write(statements: Iterable<IndexedStatement>, removed: Iterable<string>, version?: number): Promise<number> {
    const writing = this.last.catch(() => {}).then(() => this.writeAll(statements, removed, version))
    this.last = writing
    return writing
  }

  private async writeAll(statements: Iterable<IndexedStatement>, removed: Iterable<string>, version?: number) {
    const operations = new Map<string, IndexedStatement | null>()
    let written = 0
    const flush = async () => {
      written += await this.writeBatch(operations, version)
      operations.clear()
    }
    for (const id of removed) {
      operations.set(id, null)
      if (operations.size >= batch) await flush()
    }
    for (const statement of statements) {
      operations.set(statement.id, statement)
      if (operations.size >= batch) await flush()
    }
    if (operations.size > 0) await flush()
    return written
  }

  private async writeBatch(wanted: ReadonlyMap<string, IndexedStatement | null>, version?: number): Promise<number> {
    const before = await this.read([...wanted.keys()])
    const operations: Operation[] = []
    for (const [id, statement] of wanted) {
      const document = statement && toDocument(statement)
      const known = before.get(id)
      if (document ? known && JSON.stringify(known.statement) === JSON.stringify(document.statement) : !known) continue
      operations.push({ id, document })
    }
    const kept = await this.send(operations, version)
    for (const { id, document } of operations) {
      if (kept.has(id)) continue
      const known = before.get(id)
      if (known) this.words.count(known.terms, -1)
      if (document) {
        this.words.count(document.terms, 1)
        this.words.noteForms(document.forms.map(readForm))
      }
    }
    return operations.length - kept.size
  }

  /** The statements as they are in the index, in full. */
  private async read(ids: readonly string[]): Promise<Map<string, StatementDocument>> {
    const path = `/${this.index}/_mget`
    const { docs } = await withPatience(() => this.cluster.ask<Found>({ method: 'POST', path, body: { ids } }))
    return new Map(docs.flatMap(({ _id, _source }) => (_source ? [[_id, toDocument(_source.statement)] as const] : [])))
  }

  /** @returns the ids of those that are there in a later version, and stay. */
  private async send(operations: Operation[], version?: number): Promise<Set<string>> {
    const later = new Set<string>()
    if (operations.length === 0) return later
    const versioned = version === undefined ? {} : { version, version_type: 'external_gte' }
    const dropped: { status: number; error: unknown }[] = []
    await withPatience(async () => {
      dropped.length = 0
      await this.cluster.client.helpers
        .bulk<Operation>({
          datasource: operations,
          onDocument: ({ id, document }) => {
            const at = { _index: this.index, _id: id, ...versioned }
            return (document ? [{ index: at }, document] : { delete: at }) as never
          },
          ...{ flushBytes, concurrency, retries, wait: pause },
          onDrop: ({ status, error, operation }) => {
            const { _id = '' } = Object.values(operation as object)[0] as { _id?: string }
            if (status === 409) later.add(_id)
            // Gone already: what was to be reached.
            else if (status !== 404) dropped.push({ status, error })
          },
        })
        .catch((error: unknown) => {
          throw explain(error)
        })
      if (dropped.some(({ status }) => status === 429))
        throw new SearchUnavailable('The search cluster takes no more just now.')
    })
    const [refused] = dropped
    if (refused) throw new ClusterRefusal(refused.status, 'bulk', JSON.stringify(refused.error))
    return later
  }
}

/** Try again for some seconds while the cluster is overloaded or a node of it is away: writing the same twice does no harm. */
async function withPatience<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!isSearchUnavailable(error) || tries >= 4) throw error
      await wait(pause * 2 ** tries)
    }
  }
}

function readForm(form: string): { group: string; term: string } {
  const mark = form.lastIndexOf(' ')
  return { group: form.slice(0, mark), term: form.slice(mark + 1) }
}
