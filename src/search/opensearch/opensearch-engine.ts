import { explainScores } from '../match/explain-score.ts'
import { noFacets } from '../match/filter-hits.ts'
import type { Spelling } from '../match/term-planner.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { QueryNode } from '../query/query-node.ts'
import type { EngineWithResearch, ResearchEngine } from '../research/research-engine.ts'
import type { IndexedStatement, MarkedPiece, SearchRequest, SearchResponse, Suggestion } from '../search-engine.ts'
import { findSnippet } from '../snippet/find-snippet.ts'
import { SnippetWords } from '../snippet/snippet-words.ts'
import { findCorrectedQuery } from '../spelling/did-you-mean.ts'
import { ArchiveSearcher, mostLifted, type Ranked } from './archive-searcher.ts'
import { ArchiveWords } from './archive-words.ts'
import { ClusterResearch } from './cluster-research.ts'
import { ClusterSuggester } from './cluster-suggester.ts'
import { createIndex } from './create-index.ts'
import { askForFacets, type CountedFacets, readFacets } from './facet-counts.ts'
import type { IndexSize } from './index-template.ts'
import { loadWords } from './load-words.ts'
import type { SearchCluster } from './search-cluster.ts'
import { StatementWriter } from './statement-writer.ts'
import { learnTerms } from './unknown-terms.ts'

/** As in src/search/flexsearch-engine.ts. */
const mostResults = 1000
const mostDoubted = 50
const defaultLimit = 20
const defaultSuggestions = 9
const mostSuggestions = 50
const defaultSnippet = 280
/** Queries whose spelling is remembered for their snippets. */
const mostRemembered = 1000

/** The engine over an index in an OpenSearch cluster. What it knows of words is loaded at first use. */
export class OpenSearchEngine implements EngineWithResearch {
  readonly research: ResearchEngine
  readonly words = new ArchiveWords()
  private readonly searcher: ArchiveSearcher
  private readonly writer: StatementWriter
  private readonly suggester: ClusterSuggester
  private readonly snippetWords: SnippetWords
  private readonly spellings = new Map<string, Spelling['of']>()
  private loaded: Promise<void> | null = null
  /** Whether something was written that can't be found yet. */
  private unseen = false
  private refreshed: Promise<void> = Promise.resolve()
  private readonly create: IndexSize | undefined

  /**
   * @param index The name of an index, or of an alias of one.
   * @param create How an index is made that is not there yet; without it, it has to be there.
   */
  constructor(cluster: SearchCluster, index: string, create?: IndexSize) {
    this.create = create
    this.searcher = new ArchiveSearcher(cluster, index, this.words)
    this.writer = new StatementWriter(cluster, index, this.words)
    this.suggester = new ClusterSuggester(this.searcher)
    const spelling = () => ({ similar: this.searcher.similar, of: this.spellings.get(this.snippetQuery) ?? 'unknown' })
    this.snippetWords = new SnippetWords(this.searcher.view, spelling)
    this.research = new ClusterResearch(this.searcher, {
      begin: (query) => this.begin(query),
      end: (query, of) => this.remember(query, of),
    })
  }
  private snippetQuery = ''

  /** The name of its index. */
  get name(): string {
    return this.searcher.index
  }

  async index(statements: Iterable<IndexedStatement>): Promise<void> {
    await this.write(statements, [])
  }

  async remove(ids: Iterable<string>): Promise<void> {
    await this.write([], ids)
  }

  /** Write statements and take others away, as of a change: what is there of a later one stays. */
  async write(statements: Iterable<IndexedStatement>, removed: Iterable<string>, version?: number): Promise<void> {
    await this.load()
    try {
      if ((await this.writer.write(statements, removed, version)) > 0) this.unseen = true
    } catch (error) {
      // Some may have been written, and were not counted.
      this.loaded = null
      this.unseen = true
      throw error
    } finally {
      this.searcher.view.version++
    }
  }

  async search(request: SearchRequest): Promise<SearchResponse> {
    const { query, filters = {}, order = 'best', facets: counted = true } = request
    const offset = countOf(request.offset ?? 0)
    const limit = Math.min(countOf(request.limit ?? defaultLimit), mostResults)
    const { node, notes } = await this.begin(query)
    const scope = { filters, order, ...(counted ? { aggs: askForFacets(filters) } : {}) }
    const found = await this.searcher.find<CountedFacets>(node, notes, scope, order === 'best' ? mostLifted : 0)
    this.remember(query, found.of)
    const { hits, ranked } = await this.searcher.page(node, found, scope, offset, limit)
    const ids = hits.map(({ id }) => id)
    const doubted = found.any ? 0 : mostDoubted
    const didYouMean = findCorrectedQuery(query, node, this.words.vocabulary, this.searcher.similar, doubted)
    return {
      ...{ total: found.answer.hits.total.value, ids, notes },
      facets: counted ? readFacets(found.answer.aggregations) : noFacets,
      ...(didYouMean === undefined ? {} : { didYouMean }),
      ...(request.explain ? { explanations: await this.explain(node, found.of, ids, ranked) } : {}),
    }
  }

  snippet(text: string, query: string, length = defaultSnippet): MarkedPiece[] {
    this.snippetQuery = query
    return findSnippet(text, this.snippetWords.of(query), length)
  }

  async suggest(text: string, limit = defaultSuggestions): Promise<Suggestion[]> {
    await this.makeReady()
    return this.suggester.suggest(text, Math.min(countOf(limit), mostSuggestions))
  }

  stats(): { statements: number; terms: number } {
    return { statements: this.words.statements, terms: this.words.vocabulary.size }
  }

  /** Count the words anew: others have written to the index. */
  async reload(): Promise<void> {
    if (this.loaded === null) return this.load()
    await this.makeReady()
    await this.refresh()
    await loadWords(this.searcher.cluster, this.searcher.index, this.words)
    this.searcher.view.version++
  }

  /** A query, once the words in it are known and what this engine wrote can be found. */
  private async begin(query: string): Promise<{ node: QueryNode; notes: string[] }> {
    await this.makeReady()
    const { query: node, notes } = parseQuery(query)
    if (await learnTerms(node, this.searcher)) this.searcher.view.version++
    return { node, notes }
  }

  private async makeReady(): Promise<void> {
    await this.load()
    if (this.unseen) {
      this.unseen = false
      this.refreshed = this.refresh().catch((error: unknown) => {
        this.unseen = true
        throw error
      })
    }
    // Whoever asks meanwhile waits for the same.
    await this.refreshed
  }

  private async refresh(): Promise<void> {
    await this.searcher.cluster.ask({ method: 'POST', path: `/${this.searcher.index}/_refresh` })
  }

  private load(): Promise<void> {
    this.loaded ??= this.open().catch((error: unknown) => {
      this.loaded = null
      throw error
    })
    return this.loaded
  }

  private async open(): Promise<void> {
    const { cluster, index } = this.searcher
    if (this.create) await createIndex(cluster, index, this.create)
    await cluster.ask({ method: 'POST', path: `/${index}/_refresh` })
    await loadWords(cluster, index, this.words)
  }

  private async explain(node: QueryNode, of: Spelling['of'], ids: readonly string[], ranked: Ranked | null) {
    const known = ranked && ids.every((id) => ranked.lens.table.rows.has(id)) ? ranked : null
    const { lens, plan, hits } = known ?? this.searcher.rank(node, of, await this.searcher.read(ids), false)
    const rows = ids.flatMap((id) => lens.table.rows.get(id) ?? [])
    return explainScores(rows, hits, plan, lens)
  }

  private remember(query: string, of: Spelling['of']): void {
    this.spellings.delete(query)
    this.spellings.set(query, of)
    const [oldest] = this.spellings.keys()
    if (this.spellings.size > mostRemembered && oldest !== undefined) this.spellings.delete(oldest)
  }
}

/** A count from outside: a whole number, not negative. */
function countOf(number: number): number {
  return Number.isFinite(number) ? Math.max(0, Math.trunc(number)) : 0
}
