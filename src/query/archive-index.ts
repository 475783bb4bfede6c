import type { ResearchEngine } from '#src/search/research/research-engine.ts'
import type { MarkedPiece, SearchEngine } from '#src/search/search-engine.ts'

/** What is asked of the index, wherever it is: in this thread, or in one of its own. */
export type ArchiveIndex = Pick<SearchEngine, 'search' | 'suggest'> & {
  /** The best passage of each text for a query, about `length` characters. */
  snippets(texts: readonly string[], query: string, length: number): Promise<MarkedPiece[][]>
  readonly research: ResearchEngine
  /** Let go of what it holds. */
  close(): Promise<void>
}
