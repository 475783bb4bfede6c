import type { ResearchEngine } from '#src/search/research/research-engine.ts'
import { getSearchIndex } from './search-index.ts'

/** The engine for questions of research. */
export async function getResearchEngine(): Promise<ResearchEngine> {
  return (await getSearchIndex()).research
}
