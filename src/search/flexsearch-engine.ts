import { StatementIndex } from './index/statement-index.ts'
import { buildPlan } from './match/build-plan.ts'
import { evaluate } from './match/evaluate.ts'
import { explainNothing } from './match/explain-nothing.ts'
import { explainScores } from './match/explain-score.ts'
import { filterHits, noFacets } from './match/filter-hits.ts'
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
const mostLifted = 100
/** Without any result, words in at most so many statements may be typing errors. */
const mostDoubted = 50
const defaultLimit = 20
const defaultSuggestions = 9
const mostSuggestions = 50
const defaultSnippet = 280

/** A plan, what matches it, and for which words it took words spelt nearly alike; `any` is false when nothing at all matches. */
type Found = { plan: Plan; hits: Hits; of: Spelling['of']; any: boolean }
/** The rows that pass the filters, a bit for each; null for all. */
type Allowed = Uint32Array | null

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
      of: this.find(query, [], null).of,
    }))
    this.research = new IndexResearch(statements, (query, { filters, order, notes, asTyped }) => {
      const allowed = statements.groups.passing(filters)
      const found = asTyped ? this.findAs(query, 'none', notes, allowed) : this.find(query, notes, allowed)
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
    const found = this.find(node, notes, counted ? null : this.statements.groups.passing(filters))
    const { hits } = found
    const doubted = found.any ? 0 : mostDoubted
    const facets = counted ? filterHits(hits, this.statements.groups, filters) : noFacets
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

  /** What matches a query among the rows allowed. Whether words spelt nearly alike are taken depends on the whole archive. */
  private find(node: QueryNode, notes: string[], allowed: Allowed): Found {
    if (allowed === null) return this.findAnywhere(node, notes)
    const noted: string[] = []
    const found = this.findAs(node, 'unknown', noted, allowed)
    if (found.any) {
      notes.push(...noted)
      return found
    }
    const { any, of } = this.findAnywhere(node, notes)
    return of === 'rare' ? { ...this.findAs(node, of, [], allowed), any } : { ...found, any }
  }

  /** What matches a query; when nothing does, what matches it with words spelt nearly alike. */
  private findAnywhere(node: QueryNode, notes: string[]): Found {
    const found = this.findAs(node, 'unknown', notes, null)
    if (found.any || this.statements.table.size === 0) return found
    const wider = this.findAs(node, 'rare', [], null)
    if (!wider.any) {
      const reason = explainNothing(node, (query) => this.findAs(query, 'none', [], null).hits.length)
      if (reason !== undefined) notes.push(reason)
      return found
    }
    notes.push('Nothing matches as typed; words spelt nearly like the rare ones were searched as well.')
    return wider
  }

  private findAs(node: QueryNode, of: Spelling['of'], notes: string[], allowed: Allowed): Found {
    const plan = buildPlan(node, this.statements, { similar: this.similar, of }, notes)
    const hits = evaluate(plan, this.statements, this.scratch, allowed)
    return { plan, hits, of, any: hits.length > 0 }
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
