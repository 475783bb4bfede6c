import { buildPlan } from '../match/build-plan.ts'
import type { Plan } from '../match/plan.ts'
import type { Spelling } from '../match/term-planner.ts'
import type { QueryNode } from '../query/query-node.ts'
import type { FoundPassages, PassageRequest } from '../quotation/passage-engine.ts'
import { corpusOfQuery } from '../research/corpus-of-query.ts'
import { findAlsoSaid } from '../research/find-also-said.ts'
import { findOccurrences } from '../research/find-occurrences.ts'
import { listFrequencies } from '../research/frequency-counter.ts'
import { occurrencePartsOf } from '../research/occurrence-parts.ts'
import { orderOccurrences, type RowRun } from '../research/order-occurrences.ts'
import type {
  ContextRequest,
  DistinctiveWord,
  Frequencies,
  FrequencyRequest,
  GroupRequest,
  ListRequest,
  MatchGroup,
  MatchGroups,
  MatchList,
  Occurrences,
  ResearchEngine,
  ResearchScope,
} from '../research/research-engine.ts'
import { type ArchiveSearcher, type Listed, mostLifted, statementsOf } from './archive-searcher.ts'
import { findClusterDistinctiveWords } from './cluster-distinctive-words.ts'
import { countFrequencies } from './cluster-frequencies.ts'
import { findClusterPassages } from './cluster-passages.ts'
import { findSimilarStatements } from './find-similar-statements.ts'
import { Lens } from './lens.ts'

/** Matches that are put into groups, at most. */
const mostGrouped = 50_000
/** Statements whose words are read for one question, at most, the newest; and occurrences that are put in order. */
export const mostRead = 50_000
const mostSorted = 50_000

/** How a question begins and ends: the query read once its words are known; how they were taken remembered for snippets. */
export type Session = {
  begin: (query: string) => Promise<{ node: QueryNode; notes: string[] }>
  end: (query: string, of: Spelling['of']) => void
}

/** Questions of research, answered by an OpenSearch cluster. */
export class ClusterResearch implements ResearchEngine {
  private readonly searcher: ArchiveSearcher
  private readonly session: Session

  constructor(searcher: ArchiveSearcher, session: Session) {
    this.searcher = searcher
    this.session = session
  }

  async list({ most, ...request }: ListRequest): Promise<MatchList> {
    const { hits, total, notes } = await this.findPage(request, most)
    return { total, ids: hits.map(({ id }) => id), notes }
  }

  async group({ offset, limit, perGroup, ...request }: GroupRequest): Promise<MatchGroups> {
    const { hits, total, notes } = await this.findPage(request, mostGrouped)
    if (total > mostGrouped) notes.push(`The first ${mostGrouped} statements were put in order by transcript.`)
    const groups = groupHits(hits, perGroup)
    return { total, transcripts: groups.length, groups: groups.slice(offset, offset + limit), notes }
  }

  async findOccurrences({ sort, offset, limit, query, filters = {} }: ContextRequest): Promise<Occurrences> {
    const { node, notes } = await this.session.begin(query)
    const plan = this.planOf(node, notes)
    const parts = occurrencePartsOf(plan, this.searcher.words.vocabulary)
    const lens = new Lens(this.searcher.words)
    const runs: RowRun[] = []
    let [read, total, statements] = [0, 0, 0]
    if (parts.length > 0) {
      const asked = this.searcher.queryOf(node, 'none', [])
      for await (const hit of this.searcher.listHits(asked, { filters, order: 'newest' }, 0, mostRead, true)) {
        read++
        for (const statement of statementsOf([hit])) lens.add(statement)
        const row = lens.table.length - 1
        const found = findOccurrences(lens.tokens.of(row), parts)
        total += found.length
        if (found.length > 0) statements++
        for (const run of found) if (runs.length < mostSorted) runs.push({ ...run, row })
      }
    }
    if (read === mostRead) notes.push(`Only the newest ${mostRead} statements with these words were read.`)
    const occurrences = orderOccurrences(runs, lens, sort)
      .slice(offset, offset + limit)
      .map(({ row, first, last }) => ({ id: lens.table.idOf(row), first, last }))
    return { total, statements, sorted: runs.length, occurrences, notes }
  }

  async countFrequencies({ queries, filters = {}, period, speakers }: FrequencyRequest): Promise<Frequencies> {
    const notes: string[] = []
    const counted = []
    for (const query of queries) {
      const { node, notes: own } = await this.session.begin(query)
      const plan = this.planOf(node, own)
      const asked = {
        ...{ query: this.searcher.queryOf(node, 'none', []), plan, period, filters },
        corpus: this.searcher.queryOf(corpusOfQuery(node), 'none', []),
        speakers: speakers ?? null,
      }
      counted.push({ query, counts: await countFrequencies(this.searcher, asked, own) })
      notes.push(...own)
    }
    return { ...listFrequencies(counted, period), notes: [...new Set(notes)] }
  }

  async findTopSpeakers({ query, filters = {} }: ResearchScope, limit: number): Promise<string[]> {
    const { node } = await this.session.begin(query)
    const aggs = { speakers: { terms: { field: 'speaker', size: limit, shard_size: limit * 10 } } }
    const passing = { filter: { match_all: {} }, aggs }
    const asked = this.searcher.queryOf(node, 'none', [])
    const { aggregations } = await this.searcher.askFiltered<{ passing: { speakers: Buckets } }>(asked, filters, {
      passing,
    })
    return aggregations.passing.speakers.buckets.map(({ key }) => key)
  }

  async findPassages(quotations: readonly PassageRequest[]): Promise<FoundPassages[]> {
    await this.session.begin('')
    return findClusterPassages(this.searcher, quotations)
  }

  async findDistinctiveWords(request: { speaker: string; most: number }): Promise<DistinctiveWord[]> {
    await this.session.begin('')
    return findClusterDistinctiveWords(this.searcher, request)
  }

  async findAlsoSaid({ id, most }: { id: string; most: number }): Promise<string[]> {
    await this.session.begin('')
    const statements = await findSimilarStatements(this.searcher, id)
    return findAlsoSaid(new Lens(this.searcher.words, statements), { id, most })
  }

  private planOf(node: QueryNode, notes: string[]): Plan {
    return buildPlan(node, this.searcher.view, { similar: this.searcher.similar, of: 'none' }, notes)
  }

  private async findPage({ query, filters = {}, order = 'best' }: Omit<ListRequest, 'most'>, most: number) {
    const { node, notes } = await this.session.begin(query)
    const scope = { filters, order }
    const found = await this.searcher.find(node, notes, scope, order === 'best' ? mostLifted : 0)
    this.session.end(query, found.of)
    const { hits } = await this.searcher.page(node, found, scope, 0, most)
    return { hits, notes, total: found.answer.hits.total.value }
  }
}

type Buckets = { buckets: { key: string; doc_count: number }[] }

/** Hits gathered by transcript, in the order in which each transcript comes first. */
function groupHits(hits: readonly Listed[], perGroup: number): MatchGroup[] {
  const groups = new Map<string, MatchGroup>()
  for (const { id, transcript } of hits) {
    const group = groups.get(transcript) ?? { transcript, count: 0, ids: [] }
    if (group.count === 0) groups.set(transcript, group)
    group.count++
    if (group.ids.length < perGroup) group.ids.push(id)
  }
  return [...groups.values()]
}
