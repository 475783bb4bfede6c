import { buildPlan } from '../match/build-plan.ts'
import { evaluate } from '../match/evaluate.ts'
import { leaveOutWords, sayWhatIsLeft } from '../match/explain-nothing.ts'
import type { Hits } from '../match/hits.ts'
import { liftScores } from '../match/lift-scores.ts'
import { bestHits, orderHits } from '../match/order-hits.ts'
import type { Plan } from '../match/plan.ts'
import { Scratch } from '../match/scratch.ts'
import type { Spelling } from '../match/term-planner.ts'
import type { QueryNode } from '../query/query-node.ts'
import type { IndexedStatement, SearchFilters, SearchOrder } from '../search-engine.ts'
import { SimilarTerms } from '../spelling/similar-terms.ts'
import type { ArchiveWords } from './archive-words.ts'
import { queriesOfFilters } from './facet-counts.ts'
import { allOf, type ClusterQuery } from './field-query.ts'
import { Lens } from './lens.ts'
import { queryOfPlan } from './plan-query.ts'
import type { SearchCluster } from './search-cluster.ts'

/** The best so many are looked at closely, as the embedded engine does. */
export const mostLifted = 100
/** Hits that the cluster counts off from the first; further ones are read one page after another. */
const farthest = 10_000

/** How the cluster sorts: ties go to the newest day, then to the smaller id. */
const sorts: Record<SearchOrder, object[]> = {
  best: [{ _score: 'desc' }, { day: 'desc' }, { id: 'asc' }],
  newest: [{ day: 'desc' }, { id: 'asc' }],
  oldest: [{ day: 'asc' }, { id: 'asc' }],
}

export type ClusterHit = {
  _id: string
  sort: unknown[]
  _source?: { statement: IndexedStatement }
  fields?: { transcript: [string] }
}
export type ClusterAnswer<Aggregations = unknown> = {
  hits: { total: { value: number }; hits: ClusterHit[] }
  aggregations: Aggregations
}

/** What is asked about a query: which of its matches, and what to count. */
export type Scope = { filters: SearchFilters; order: SearchOrder; aggs?: Record<string, unknown> }

/** Matches, how words were taken that are spelt nearly alike, and whether anything matches without the filters. */
export type Found<Aggregations = unknown> = {
  query: ClusterQuery
  of: Spelling['of']
  any: boolean
  answer: ClusterAnswer<Aggregations & { anywhere: { doc_count: number } }>
}

/** A match, and the transcript that it is in. */
export type Listed = { id: string; transcript: string }

/** Statements that were looked at closely, in order. */
export type Ranked = { lens: Lens; plan: Plan; hits: Hits; rows: number[] }

/** Finds statements in the cluster and looks at the best of them as the embedded engine does. */
export class ArchiveSearcher {
  readonly cluster: SearchCluster
  readonly index: string
  readonly words: ArchiveWords
  readonly similar: SimilarTerms
  /** No statement, but all words: what plans are made with. */
  readonly view: Lens
  private readonly scratch = new Scratch()

  constructor(cluster: SearchCluster, index: string, words: ArchiveWords) {
    this.cluster = cluster
    this.index = index
    this.words = words
    this.similar = new SimilarTerms(words.vocabulary)
    this.view = new Lens(words)
  }

  /**
   * What matches a query among all; when nothing does, what matches it with words spelt nearly alike.
   * @param size Hits that come with their statements, the first in order.
   */
  async find<Aggregations>(node: QueryNode, notes: string[], scope: Scope, size: number): Promise<Found<Aggregations>> {
    const ask = async (of: Spelling['of'], told: string[]): Promise<Found<Aggregations>> => {
      const query = this.queryOf(node, of, told)
      const answer = await this.ask<Aggregations & { anywhere: { doc_count: number } }>(query, scope, { size })
      return { query, of, answer, any: answer.aggregations.anywhere.doc_count > 0 }
    }
    const found = await ask('unknown', notes)
    if (found.any || this.words.statements === 0) return found
    const wider = await ask('rare', [])
    if (wider.any) {
      notes.push('Nothing matches as typed; words spelt nearly like the rare ones were searched as well.')
      return wider
    }
    const reason = await this.explainNothing(node)
    if (reason !== undefined) notes.push(reason)
    return found
  }

  /** A query in the cluster’s terms. */
  queryOf(node: QueryNode, of: Spelling['of'], notes: string[]): ClusterQuery {
    return queryOfPlan(buildPlan(node, this.view, { similar: this.similar, of }, notes), this.words)
  }

  /** Ask for hits, exactly counted, and for what else is counted. */
  ask<Aggregations>(
    query: ClusterQuery,
    { filters, order, aggs = {} }: Scope,
    page: { size: number; from?: number; after?: unknown[]; statements?: boolean; uncounted?: boolean },
  ): Promise<ClusterAnswer<Aggregations>> {
    const { size, from = 0, after, statements = true, uncounted = false } = page
    const passing = queriesOfFilters(filters)
    const body = {
      ...{ query, size, sort: sorts[order], track_total_hits: !uncounted, _source: statements },
      ...(statements ? {} : { docvalue_fields: ['transcript'] }),
      ...(after ? { search_after: after } : { from }),
      ...(passing.length === 0 ? {} : { post_filter: allOf(passing) }),
      ...(uncounted ? {} : { aggs: { ...aggs, anywhere: { filter: { match_all: {} } } } }),
    }
    return this.search(body)
  }

  /** Count what matches a query and passes the filters, without its hits. */
  askFiltered<Aggregations>(
    query: ClusterQuery,
    filters: SearchFilters,
    aggs: Record<string, unknown>,
  ): Promise<ClusterAnswer<Aggregations>> {
    const filtered = { bool: { must: [query], filter: queriesOfFilters(filters) } }
    return this.search({ query: filtered, size: 0, track_total_hits: false, aggs })
  }

  /** Put a whole request to the cluster; an answer that is not whole is none. */
  search<Answer>(body: object): Promise<Answer> {
    const path = `/${this.index}/_search?allow_partial_search_results=false&search_type=dfs_query_then_fetch`
    return this.cluster.ask<Answer>({ method: 'POST', path, body })
  }

  /** The best of some statements first, scored and lifted as the embedded engine does. */
  rank(node: QueryNode, of: Spelling['of'], statements: readonly IndexedStatement[], lifted = true): Ranked {
    const lens = new Lens(this.words, statements)
    const plan = buildPlan(node, lens, { similar: this.similar, of }, [])
    const hits = evaluate(plan, lens, this.scratch, null)
    if (lifted) liftScores(hits, bestHits(hits, lens.table, mostLifted), plan, lens, this.scratch)
    return { lens, plan, hits, rows: orderHits(hits, lens.table, 'best', 0, hits.length) }
  }

  /** Hits after the first `from`, as many as `most`, in the cluster’s order: page by page where they lie far behind. */
  async *listHits(
    query: ClusterQuery,
    scope: Scope,
    from: number,
    most: number,
    statements = false,
  ): AsyncGenerator<ClusterHit> {
    const near = from + Math.min(most, 1000) <= farthest
    let [left, skip] = [most, near ? 0 : from]
    let after: unknown[] | undefined
    for (;;) {
      const size = skip > 0 ? Math.min(skip, farthest) : Math.min(left, statements ? 1000 : 5000)
      if (size <= 0) return
      const start =
        near && !after ? { from, size: Math.min(size, farthest - from) } : { size, ...(after ? { after } : {}) }
      const page = await this.ask(query, scope, { ...start, statements: statements && skip === 0, uncounted: true })
      if (skip > 0) skip -= page.hits.hits.length
      else {
        yield* page.hits.hits
        left -= page.hits.hits.length
      }
      after = page.hits.hits.at(-1)?.sort
      if (page.hits.hits.length < start.size) return
    }
  }

  /** A page of what was found, each with its transcript; and the best, which were looked at closely. */
  async page(
    node: QueryNode,
    { query, of, answer }: Found,
    scope: Scope,
    offset: number,
    limit: number,
  ): Promise<{ hits: Listed[]; ranked: Ranked | null }> {
    const hits: Listed[] = []
    let ranked: Ranked | null = null
    if (scope.order === 'best') {
      ranked = this.rank(node, of, statementsOf(answer.hits.hits))
      const { table } = ranked.lens
      for (const row of ranked.rows.slice(offset, offset + limit)) {
        hits.push({ id: table.idOf(row), transcript: table.transcriptOf(row)?.transcript ?? '' })
      }
    }
    const first = Math.max(offset, ranked ? mostLifted : 0)
    const left = Math.min(offset + limit, answer.hits.total.value) - first
    if (left <= 0) return { hits, ranked }
    for await (const { _id: id, fields } of this.listHits(query, scope, first, left)) {
      hits.push({ id, transcript: fields?.transcript[0] ?? '' })
    }
    return { hits, ranked }
  }

  /** The statements with these ids that are there. */
  async read(ids: readonly string[]): Promise<IndexedStatement[]> {
    if (ids.length === 0) return []
    const path = `/${this.index}/_mget`
    const { docs } = await this.cluster.ask<{ docs: ClusterHit[] }>({ method: 'POST', path, body: { ids } })
    return docs.flatMap(({ _source }) => (_source ? [_source.statement] : []))
  }

  private async explainNothing(node: QueryNode): Promise<string | undefined> {
    const words = leaveOutWords(node)
    if (words.length === 0) return undefined
    const lines = words.flatMap(({ without }) => [
      {},
      { query: this.queryOf(without, 'none', []), size: 0, track_total_hits: true },
    ])
    const path = `/${this.index}/_msearch`
    const { responses } = await this.cluster.ask<{ responses: ClusterAnswer[] }>({ method: 'POST', path, lines })
    return sayWhatIsLeft(
      words,
      responses.map(({ hits }) => hits.total.value),
    )
  }
}

/** The statements that came with hits. */
export function statementsOf(hits: readonly ClusterHit[]): IndexedStatement[] {
  return hits.flatMap(({ _source }) => _source?.statement ?? [])
}
