import { setImmediate as nextTurn } from 'node:timers/promises'
import { StatementIndex } from './index/statement-index.ts'
import { buildPlan } from './match/build-plan.ts'
import { evaluate } from './match/evaluate.ts'
import { filterHits, keepFiltered } from './match/filter-hits.ts'
import { liftScores } from './match/lift-scores.ts'
import { bestHits, orderHits } from './match/order-hits.ts'
import { Scratch } from './match/scratch.ts'
import { parseQuery } from './query/parse-query.ts'
import { IndexResearch } from './research/index-research.ts'
import type { EngineWithResearch, ResearchEngine } from './research/research-engine.ts'
import type { IndexedStatement, MarkedPiece, SearchRequest, SearchResponse } from './search-engine.ts'
import { findSnippet } from './snippet/find-snippet.ts'
import { SnippetWords } from './snippet/snippet-words.ts'

/** Milliseconds of index work after which others get their turn. */
const turn = 8
/** Results that one request gets, at most. */
const mostResults = 1000
/** Results whose closeness of words is looked at; those after them are in the order of their words' scores. */
const mostLifted = 200
const defaultLimit = 20
const defaultSnippet = 280

/** The engine over FlexSearch's inverted index. Between any two statements it is whole, so searches run while it indexes. */
export class FlexSearchEngine implements EngineWithResearch {
  readonly statements: StatementIndex
  readonly research: ResearchEngine
  private readonly scratch = new Scratch()
  private readonly snippetWords: SnippetWords

  constructor(statements: StatementIndex = new StatementIndex()) {
    this.statements = statements
    this.snippetWords = new SnippetWords(statements)
    this.research = new IndexResearch(statements, (query, { filters, order, notes }) => {
      const plan = buildPlan(query, statements, notes)
      const hits = evaluate(plan, statements, this.scratch)
      keepFiltered(hits, statements.table, filters)
      if (order === 'best') {
        liftScores(hits, bestHits(hits, statements.table, mostLifted), plan, statements, this.scratch)
      }
      return { plan, hits }
    })
  }

  async index(statements: Iterable<IndexedStatement>): Promise<void> {
    await takeTurns(statements, (statement) => this.statements.add(statement))
  }

  async remove(ids: Iterable<string>): Promise<void> {
    await takeTurns(ids, (id) => this.statements.remove(id))
  }

  async search(request: SearchRequest): Promise<SearchResponse> {
    const { query, filters = {}, order = 'best', offset = 0, limit = defaultLimit, facets: counted = true } = request
    const { query: node, notes } = parseQuery(query)
    const { table } = this.statements
    const plan = buildPlan(node, this.statements, notes)
    const hits = evaluate(plan, this.statements, this.scratch)
    const facets = counted ? filterHits(hits, table, filters) : keepFiltered(hits, table, filters)
    if (order === 'best') liftScores(hits, bestHits(hits, table, mostLifted), plan, this.statements, this.scratch)
    const rows = orderHits(hits, table, order, countOf(offset), Math.min(countOf(limit), mostResults))
    return { total: hits.length, ids: rows.map((row) => table.idOf(row)), facets, notes }
  }

  snippet(text: string, query: string, length = defaultSnippet): MarkedPiece[] {
    return findSnippet(text, this.snippetWords.of(query), length)
  }

  stats(): { statements: number; terms: number } {
    return { statements: this.statements.table.size, terms: this.statements.vocabulary.size }
  }
}

async function takeTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let since = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - since < turn) continue
    await nextTurn()
    since = performance.now()
  }
}

/** A count from outside: a whole number, not negative. */
function countOf(number: number): number {
  return Number.isFinite(number) ? Math.max(0, Math.trunc(number)) : 0
}
