import { hasResearch } from '#src/search/research/research-engine.ts'
import type { ArchiveIndex } from './archive-index.ts'
import { catchUpShortly, openFollowingIndex } from './following-index.ts'

/** The index in this thread. @throws Error when the search engine in use answers no questions of research. */
export async function openLocalIndex(): Promise<ArchiveIndex> {
  const following = await openFollowingIndex()
  const { engine } = following
  if (!hasResearch(engine)) throw new Error('The search engine in use answers no questions of research.')
  const { research } = engine
  /** The same function, asked when the index has caught up. */
  const fresh =
    <Asked extends unknown[], Answer>(answer: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      await catchUpShortly(following)
      return answer(...asked)
    }
  return {
    search: fresh((request) => engine.search(request)),
    suggest: fresh((text, limit) => engine.suggest(text, limit)),
    snippets: async (texts, query, length) => texts.map((text) => engine.snippet(text, query, length)),
    research: {
      list: fresh((request) => research.list(request)),
      group: fresh((request) => research.group(request)),
      findOccurrences: fresh((request) => research.findOccurrences(request)),
      countFrequencies: fresh((request) => research.countFrequencies(request)),
      findTopSpeakers: fresh((scope, limit) => research.findTopSpeakers(scope, limit)),
      findPassages: fresh((quotations) => research.findPassages(quotations)),
      findDistinctiveWords: fresh(async (request) => (await research.findDistinctiveWords?.(request)) ?? []),
      findAlsoSaid: fresh(async (request) => (await research.findAlsoSaid?.(request)) ?? []),
    },
    close: async () => {},
  }
}
