import type { StatementIndex } from '../index/statement-index.ts'
import type { Hits } from '../match/hits.ts'
import { orderHits } from '../match/order-hits.ts'
import type { Plan } from '../match/plan.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { QueryNode } from '../query/query-node.ts'
import { PassageFinder } from '../quotation/find-passages.ts'
import type { FoundPassages, PassageRequest } from '../quotation/passage-engine.ts'
import type { SearchFilters, SearchOrder } from '../search-engine.ts'
import { corpusOfQuery } from './corpus-of-query.ts'
import { findDistinctiveWords } from './distinctive-words.ts'
import { findAlsoSaid } from './find-also-said.ts'
import { findOccurrences } from './find-occurrences.ts'
import { FrequencyCounter, listFrequencies } from './frequency-counter.ts'
import { groupRows } from './group-rows.ts'
import { occurrencePartsOf } from './occurrence-parts.ts'
import { orderOccurrences, type RowRun } from './order-occurrences.ts'
import type {
  ContextRequest,
  DistinctiveWord,
  Frequencies,
  FrequencyRequest,
  GroupRequest,
  ListRequest,
  MatchGroups,
  MatchList,
  Occurrences,
  ResearchEngine,
  ResearchScope,
} from './research-engine.ts'
import { takeTurns } from './take-turns.ts'

/** Occurrences that one request puts in order, at most. */
const mostSorted = 50_000

/** `asTyped` leaves out words that are only spelt nearly alike: a search finds them, a count must not. */
type Asked = { filters: SearchFilters; order: SearchOrder; notes: string[]; asTyped: boolean }

/** Finds what matches a query in an index; `notes` is told what the index has to say about it. */
export type FindHits = (query: QueryNode, asked: Asked) => { plan: Plan; hits: Hits }

/** Questions of research over a statement index. Rows never change, so it may be written to while they are counted. */
export class IndexResearch implements ResearchEngine {
  private readonly index: StatementIndex
  private readonly find: FindHits
  private readonly passages: PassageFinder

  constructor(index: StatementIndex, find: FindHits) {
    this.index = index
    this.find = find
    this.passages = new PassageFinder(index)
  }

  async list({ order = 'best', most, ...scope }: ListRequest): Promise<MatchList> {
    const { hits, notes } = this.findScope(scope, { order, asTyped: false })
    const { table } = this.index
    const ids = orderHits(hits, table, order, 0, most).map((row) => table.idOf(row))
    return { total: hits.length, ids, notes }
  }

  async group({ order = 'best', offset, limit, perGroup, ...scope }: GroupRequest): Promise<MatchGroups> {
    const { hits, notes } = this.findScope(scope, { order, asTyped: false })
    const { table } = this.index
    const groups = groupRows(orderHits(hits, table, order, 0, hits.length), table, perGroup)
    return { total: hits.length, transcripts: groups.length, groups: groups.slice(offset, offset + limit), notes }
  }

  async findOccurrences({ sort, offset, limit, ...scope }: ContextRequest): Promise<Occurrences> {
    const { plan, hits, notes } = this.findScope(scope, { order: 'newest', asTyped: true })
    const { table, tokens } = this.index
    const parts = occurrencePartsOf(plan, this.index.vocabulary)
    const runs: RowRun[] = []
    let [total, statements] = [0, 0]
    await takeTurns(
      Uint32Array.from(orderHits(hits, table, 'newest', 0, parts.length === 0 ? 0 : hits.length)),
      (row) => {
        const found = findOccurrences(tokens.of(row), parts)
        total += found.length
        if (found.length > 0) statements++
        for (const run of found) if (runs.length < mostSorted) runs.push({ ...run, row })
      },
    )
    const occurrences = orderOccurrences(runs, this.index, sort)
      .slice(offset, offset + limit)
      .map(({ row, first, last }) => ({ id: table.idOf(row), first, last }))
    return { total, statements, sorted: runs.length, occurrences, notes }
  }

  async countFrequencies({ queries, filters = {}, period, speakers }: FrequencyRequest): Promise<Frequencies> {
    const notes: string[] = []
    const counters: FrequencyCounter[] = []
    for (const query of queries) {
      const counter = new FrequencyCounter(query, this.index.table, period, speakers)
      notes.push(...(await this.count(counter, filters)))
      counters.push(counter)
    }
    return { ...listFrequencies(counters, period), notes: [...new Set(notes)] }
  }

  async findTopSpeakers(scope: ResearchScope, limit: number): Promise<string[]> {
    const { hits } = this.findScope(scope, { order: 'newest', asTyped: true })
    const counts = new Map<string, number>()
    await takeTurns(hits.rows.slice(0, hits.length), (row) => {
      const slug = this.index.table.speakerOf(row)?.slug ?? ''
      if (slug !== '') counts.set(slug, (counts.get(slug) ?? 0) + 1)
    })
    const inOrder = [...counts].sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))
    return inOrder.slice(0, limit).map(([slug]) => slug)
  }

  async findPassages(quotations: readonly PassageRequest[]): Promise<FoundPassages[]> {
    const found: FoundPassages[] = []
    await takeTurns(Uint32Array.from(quotations.keys()), (place) => {
      const quotation = quotations[place]
      if (quotation) found.push(this.passages.find(quotation))
    })
    return found
  }

  async findDistinctiveWords(request: { speaker: string; most: number }): Promise<DistinctiveWord[]> {
    return findDistinctiveWords(this.index, request)
  }

  async findAlsoSaid(request: { id: string; most: number }): Promise<string[]> {
    return findAlsoSaid(this.index, request)
  }

  /** @returns what the query could not mean. */
  private async count(counter: FrequencyCounter, filters: SearchFilters): Promise<string[]> {
    const parsed = parseQuery(counter.query)
    const corpus = this.find(corpusOfQuery(parsed.query), { filters, order: 'newest', notes: [], asTyped: true }).hits
    const { plan, hits } = this.find(parsed.query, { filters, order: 'newest', notes: parsed.notes, asTyped: true })
    const parts = occurrencePartsOf(plan, this.index.vocabulary)
    await takeTurns(corpus.rows.slice(0, corpus.length), (row) => counter.addWords(row))
    await takeTurns(hits.rows.slice(0, hits.length), (row) => {
      const found = findOccurrences(this.index.tokens.of(row), parts)
      if (found.length > 0) counter.addOccurrences(row, found.length)
    })
    return parsed.notes
  }

  private findScope(
    { query, filters = {} }: ResearchScope,
    asked: Pick<Asked, 'order' | 'asTyped'>,
  ): { plan: Plan; hits: Hits; notes: string[] } {
    const { query: node, notes } = parseQuery(query)
    return { ...this.find(node, { filters, notes, ...asked }), notes }
  }
}
