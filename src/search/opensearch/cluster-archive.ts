import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createIndex } from './create-index.ts'
import { type IndexSize, indexVersion } from './index-template.ts'
import { ClusterRefusal, type SearchCluster } from './search-cluster.ts'

/** Milliseconds after which a writer that gives no sign of life has lost its place. */
const patience = 15_000
/** Milliseconds in which every server has seen that another index is in use. */
const grace = 12_000

type Place = { prefix: string; mark: string; size: IndexSize }
type Note = { holder?: string; beat?: number; sequence?: number }
type Kept = { _source: Note; _seq_no: number; _primary_term: number }

/**
 * Where the index of an archive is in a cluster: an alias, behind which one index is after another. Beside them, in an index
 * of its own, is noted up to which change each index is, and who writes.
 */
export class ClusterArchive {
  readonly cluster: SearchCluster
  readonly alias: string
  private readonly notes: string
  private readonly size: IndexSize
  private readonly name = randomUUID()
  /** The sign of life of another writer that was seen last, and when it was first seen. */
  private seen = { holder: '', beat: -1, at: 0 }

  constructor(cluster: SearchCluster, { prefix, mark, size }: Place) {
    this.cluster = cluster
    this.alias = `${prefix}-${mark}`
    this.notes = `${prefix}-notes`
    this.size = size
  }

  /** The index behind the alias; null when there is none, or none that this version can read. */
  async findIndex(): Promise<string | null> {
    const { indexes } = await this.behindAlias()
    return indexes.find((index) => index.startsWith(`${this.alias}-v${indexVersion}-`)) ?? null
  }

  /** Make an index beside the one in use. It can be searched once it is the one in use. */
  async makeIndex(): Promise<string> {
    const index = `${this.alias}-v${indexVersion}-${Date.now().toString(36)}`
    await createIndex(this.cluster, index, this.size)
    return index
  }

  /** From now on the alias leads to an index; those that it led to are taken away when no server asks them any more. */
  async use(index: string): Promise<void> {
    const { indexes } = await this.behindAlias()
    const others = indexes.filter((other) => other !== index)
    const actions = [
      { add: { index, alias: this.alias } },
      ...others.map((other) => ({ remove: { index: other, alias: this.alias } })),
    ]
    await this.cluster.ask({ method: 'POST', path: '/_aliases', body: { actions } }, 60_000)
    if (others.length > 0) await wait(grace)
    for (const other of others) await this.drop(other)
  }

  /** Take away an index. */
  async drop(index: string): Promise<void> {
    await this.cluster.ask({ method: 'DELETE', path: `/${index}` }, 60_000)
  }

  /** The newest change that is in an index, -1 when none is known. */
  async findSequence(index: string): Promise<number> {
    return (await this.readNote(index))?._source.sequence ?? -1
  }

  /** Note that all changes up to this one are in an index. */
  async keepSequence(index: string, sequence: number): Promise<void> {
    await this.writeNote(index, { sequence })
  }

  /**
   * Take the place of the writer, or keep it: one process writes at a time. Who gave no sign of life for a while, by the
   * clock of the one who waits, has lost it.
   * @returns whether this process may write.
   */
  async claim(): Promise<boolean> {
    const known = await this.readNote(this.alias)
    const { holder = '', beat = 0 } = known?._source ?? {}
    if (holder !== '' && holder !== this.name) {
      const now = performance.now()
      if (this.seen.holder !== holder || this.seen.beat !== beat) this.seen = { holder, beat, at: now }
      if (now - this.seen.at < patience) return false
    }
    return this.tryNote({ holder: this.name, beat: beat + 1 }, known)
  }

  /** Give the place of the writer free. */
  async release(): Promise<void> {
    const known = await this.readNote(this.alias)
    if (known?._source.holder === this.name) await this.tryNote({ holder: '', beat: known._source.beat ?? 0 }, known)
  }

  private async tryNote(note: Note, known: Kept | null): Promise<boolean> {
    try {
      const unless = known ? `if_seq_no=${known._seq_no}&if_primary_term=${known._primary_term}` : 'op_type=create'
      await this.writeNote(this.alias, note, `?${unless}`)
      return true
    } catch (error) {
      if (error instanceof ClusterRefusal && error.status === 409) return false
      throw error
    }
  }

  private async readNote(id: string): Promise<Kept | null> {
    return this.orNull(this.cluster.ask<Kept>({ method: 'GET', path: `/${this.notes}/_doc/${id}` }))
  }

  private async writeNote(id: string, note: Note, unless = ''): Promise<void> {
    await this.cluster.ask({ method: 'PUT', path: `/${this.notes}/_doc/${id}${unless}`, body: note })
  }

  private async behindAlias(): Promise<{ indexes: string[] }> {
    const found = await this.orNull(
      this.cluster.ask<Record<string, unknown>>({ method: 'GET', path: `/_alias/${this.alias}` }),
    )
    return { indexes: Object.keys(found ?? {}) }
  }

  private async orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
    try {
      return await asked
    } catch (error) {
      if (error instanceof ClusterRefusal && error.status === 404) return null
      throw error
    }
  }
}
