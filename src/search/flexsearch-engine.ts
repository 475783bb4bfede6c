import { StatementIndex } from './index/statement-index.ts'
import { buildPlan } from './match/build-plan.ts'
import { evaluate } from './match/evaluate.ts'
import { explainNothing } from './match/explain-nothing.ts'
import { explainScores } from './match/explain-score.ts'
import { filterHits, keepFiltered } from './match/filter-hits.ts'
import type { Hits } from './match/hits.ts'
import { liftScores } from './match/lift-scores.ts'
import { bestHits, orderHits } from './match/order-hits.ts'
import type { Plan } from './match/plan.ts'
import { Scratch } from './match/scratch.ts'
import type { Spelling } from './match/term-planner.ts'
import { parseQuery } from './query/parse-query.ts'
import type { QueryNode } from './query/query-node.ts'
import { IndexResearch } from './research/index-research.ts'
import type { EngineWithResearch, ResearchEngine } from './research/research-engine.ts'
import type { IndexedStatement, MarkedPiece, SearchRequest, SearchResponse, Suggestion } from './search-engine.ts'
import { findSnippet } from './snippet/find-snippet.ts'
import { SnippetWords } from './snippet/snippet-words.ts'
import { findCorrectedQuery } from './spelling/did-you-mean.ts'
import { SimilarTerms } from './spelling/similar-terms.ts'
import { Suggester } from './suggest/suggester.ts'
import { takeTurns } from './take-turns.ts'

/** Results that one request gets, at most. */
const mostResults = 1000
/** Results whose closeness of words is looked at; those after them are in the order of their words' scores. */
const mostLifted = 200
/** Without any result, words in at most so many statements may be typing errors. */
const mostDoubted = 50
const defaultLimit = 20
const defaultSuggestions = 9
const mostSuggestions = 50
const defaultSnippet = 280

/** A plan, what matches it, and for which words it took words spelt nearly alike. */
type Found = { plan: Plan; hits: Hits; of: Spelling['of'] }

/** The engine over FlexSearch's inverted index. Between any two statements it is whole, so searches run while it indexes. */
export class FlexSearchEngine implements EngineWithResearch {
  readonly statements: StatementIndex
  readonly research: ResearchEngine
  private readonly scratch = new Scratch()
  private readonly similar: SimilarTerms
  private readonly snippetWords: SnippetWords
  private readonly suggester: Suggester

  constructor(statements: StatementIndex = new StatementIndex()) {
    this.statements = statements
    this.similar = new SimilarTerms(statements.vocabulary)
    this.suggester = new Suggester(statements, this.similar)
    this.snippetWords = new SnippetWords(statements, (query) => ({
      similar: this.similar,
      of: this.find(query, []).of,
    }))
    this.research = new IndexResearch(statements, (query, { filters, order, notes, asTyped }) => {
      const found = asTyped ? this.findAs(query, 'none', notes) : this.find(query, notes)
      keepFiltered(found.hits, statements.table, filters)
      if (order === 'best') this.lift(found)
      return found
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
    const { table, vocabulary } = this.statements
    const found = this.find(node, notes)
    const { hits } = found
    const doubted = hits.length === 0 ? mostDoubted : 0
    const facets = counted ? filterHits(hits, table, filters) : keepFiltered(hits, table, filters)
    if (order === 'best') this.lift(found)
    const rows = orderHits(hits, table, order, countOf(offset), Math.min(countOf(limit), mostResults))
    const didYouMean = findCorrectedQuery(query, node, vocabulary, this.similar, doubted)
    return {
      ...{ total: hits.length, ids: rows.map((row) => table.idOf(row)), facets, notes },
      ...(didYouMean === undefined ? {} : { didYouMean }),
      ...(request.explain ? { explanations: explainScores(rows, hits, found.plan, this.statements) } : {}),
    }
  }

  snippet(text: string, query: string, length = defaultSnippet): MarkedPiece[] {
    return findSnippet(text, this.snippetWords.of(query), length)
  }

  async suggest(text: string, limit = defaultSuggestions): Promise<Suggestion[]> {
    return this.suggester.suggest(text, Math.min(countOf(limit), mostSuggestions))
  }

  stats(): { statements: number; terms: number } {
    return { statements: this.statements.table.size, terms: this.statements.vocabulary.size }
  }

  /** What matches a query; when nothing does, what matches it with words spelt nearly alike. */
  private find(node: QueryNode, notes: string[]): Found {
    const found = this.findAs(node, 'unknown', notes)
    if (found.hits.length > 0 || this.statements.table.size === 0) return found
    const wider = this.findAs(node, 'rare', [])
    if (wider.hits.length === 0) {
      const reason = explainNothing(node, (query) => this.findAs(query, 'none', []).hits.length)
      if (reason !== undefined) notes.push(reason)
      return found
    }
    notes.push('Nothing matches as typed; words spelt nearly like the rare ones were searched as well.')
    return wider
  }

  private findAs(node: QueryNode, of: Spelling['of'], notes: string[]): Found {
    const plan = buildPlan(node, this.statements, { similar: this.similar, of }, notes)
    return { plan, hits: evaluate(plan, this.statements, this.scratch), of }
  }

  private lift({ plan, hits }: Found): void {
    const best = bestHits(hits, this.statements.table, mostLifted)
    liftScores(hits, best, plan, this.statements, this.scratch)
  }
}

/** A count from outside: a whole number, not negative. */
function countOf(number: number): number {
  return Number.isFinite(number) ? Math.max(0, Math.trunc(number)) : 0
}
