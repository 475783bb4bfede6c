import { hasResearch, type ResearchEngine } from '#src/search/research/research-engine.ts'
import { getSearchIndex } from './search-index.ts'

/** The engine for questions of research. @throws Error when the search engine in use answers none. */
export async function getResearchEngine(): Promise<ResearchEngine> {
  const engine = await getSearchIndex()
  if (!hasResearch(engine)) throw new Error('The search engine in use answers no questions of research.')
  return engine.research
}
